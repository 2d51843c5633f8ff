import Diagnostics
import Testing

@Suite("The line that goes along with a diagnostic")
struct DiagnosticLineTests {
  private func quoted(_ line: Int, of text: String, path: String = "report.md") -> String? {
    let diagnostic = Diagnostic("title", path: path, at: SourceRange(line: line, column: 1), "wrong")
    let quoting = [diagnostic].quoting(SourceText(path: "report.md", bytes: Array(text.utf8)))
    #expect(quoting == [diagnostic])
    return quoting[0].line.value.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("It is the one at which the diagnostic begins")
  func line() {
    #expect(quoted(2, of: "one\r\ntwo\nthree") == "two")
    #expect(quoted(9, of: "one") == "")
  }

  @Test("Of another file, or as long as only a part would be shown of it, it is none")
  func none() {
    #expect(quoted(1, of: "one", path: "other.md") == nil)
    #expect(quoted(1, of: String(repeating: "a", count: 1_024)) != nil)
    #expect(quoted(1, of: String(repeating: "a", count: 1_025)) == nil)
  }

  @Test("It has no secret, and nothing of a private key that begins lines above")
  func secrets() {
    let token = "ghp_" + String(repeating: "aB3x", count: 9)
    #expect(quoted(1, of: "token \(token) here")?.contains(token) == false)
    let body = String(repeating: "MIIEpAIBAAKCAQEA", count: 4)
    let key = "-----BEGIN RSA PRIVATE" + " KEY-----\n\(body)\n-----END RSA PRIVATE" + " KEY-----\n"
    #expect(quoted(2, of: key) == String(repeating: "*", count: body.count))
  }

  @Test("It is shown without a look at the file")
  func shown() {
    let text = SourceText(path: "report.md", bytes: Array("  wrong words\n".utf8))
    let diagnostic = Diagnostic(
      "title", path: "report.md", at: SourceRange(line: 1, column: 3), "wrong"
    ).quoting(text)
    let shown = TextFormat(source: { _ in nil }).format([diagnostic])
    #expect(shown.contains("    1 |   wrong words\n      |   ^"))
  }
}

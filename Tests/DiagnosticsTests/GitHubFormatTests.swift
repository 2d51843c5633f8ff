import Diagnostics
import Testing

@Suite struct GitHubFormatTests {
  private func lines(
    _ diagnostics: [Diagnostic], folder: String = "", source: String? = nil
  ) -> [String] {
    let format = GitHubFormat(folder: folder) { path in
      source.map { SourceText(path: path, bytes: Array($0.utf8)) }
    }
    let text = String(decoding: format.format(diagnostics), as: UTF8.self)
    #expect(text.isEmpty || text.hasSuffix("\n"))
    return text.split(omittingEmptySubsequences: false) { $0.isNewline }.dropLast().map(String.init)
  }

  @Test(arguments: [(Level.error, "error"), (.warning, "warning"), (.hint, "notice")])
  func aFindingIsOneCommand(level: Level, command: String) {
    let found = Diagnostic(
      "severity", level, path: "content/a.md", at: SourceRange(line: 2, column: 6, length: 4),
      "unknown severity \"sev0\"", help: "did you mean \"sev1\"?",
      notes: [Diagnostic.Note("the list", path: "archive.yml", at: SourceRange(line: 3, column: 1))])
    #expect(
      lines([found], folder: "docs/") == [
        "::\(command) file=docs/content/a.md,line=2,endLine=2,col=6,endColumn=10,title=severity"
          + "::unknown severity \"sev0\"%0Athe list: archive.yml:3:1%0Adid you mean \"sev1\"?"
      ])
  }

  @Test(arguments: [
    (SourceRange(line: 1, column: 7, length: 4), "line=1,endLine=1,col=4,endColumn=8"),
    (SourceRange(.init(line: 1, column: 7), .init(line: 3, column: 2)), "line=1,endLine=3,title"),
    (SourceRange(.init(line: 1, column: 7), .init(line: 2, column: 1)), "line=1,endLine=1,title"),
  ])
  func columnsAreOfOneLineAndCountCharacters(range: SourceRange, place: String) {
    let found = Diagnostic("x", path: "a", at: range, "m")
    #expect(lines([found], source: "ü€ sev0\nb\nc").first?.contains(",\(place)") == true)
  }

  private static let hostile = [
    "\n::error::x", "\r\n::stop-commands::x", "a\u{2028}b", "a\u{85}::warning::x", "\u{1B}[2J", "a\u{202E}b",
    "%0A::error::x", "a,line=9", "a::b", "\u{0B}x\u{0C}", "##[error]x",
  ]

  @Test("Whatever stands in a finding, it is one line and one command", arguments: hostile)
  func nothingForgesACommand(text: String) throws {
    let found = Diagnostic(
      RuleName(text), path: text, at: .start, text, help: text, notes: [Diagnostic.Note(text, path: text)])
    let lines = lines([found, found])
    #expect(lines.count == 2)
    for line in lines {
      let parts = line.components(of: "::")
      #expect(parts.first == "" && parts[1].hasPrefix("error file="))
      #expect(parts[1].split(separator: ",").map { $0.prefix { $0 != "=" } }.count == 6)
      #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
      #expect(!line.unicodeScalars.contains { (0x2028...0x202E).contains($0.value) })
    }
  }

  @Test func percentSignsStayWhatTheyAre() {
    let found = Diagnostic("x", path: "50%.md", at: .start, "80 % of %0A")
    #expect(lines([found]).first?.hasSuffix("title=x::80 %25 of %250A") == true)
    #expect(lines([found]).first?.hasPrefix("::error file=50%25.md,") == true)
  }
}

extension String {
  fileprivate func components(of separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}

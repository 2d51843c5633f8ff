import Foundation
import Testing

@testable import Themes

@Suite("The theme \"terminal\"")
struct TerminalThemeTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../themes/terminal").standardizedFileURL

  private static func folders() throws -> MemoryFolders {
    var files: [String: String?] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appending(path: path)
      guard !file.hasDirectoryPath, let bytes = try? Data(contentsOf: file) else { continue }
      files["terminal/" + path] = String(decoding: bytes, as: UTF8.self)
    }
    return MemoryFolders(files)
  }

  @Test("It loads without findings, and shows both style sheets, the default's first")
  func loads() throws {
    let loaded = try Self.folders().load("terminal")
    #expect(loaded.diagnostics == [])
    let page = try #require(loaded.value).page(.index, [:])
    let sheets = page.matches(of: #/<link rel="stylesheet" href="assets/\w+/([^"]*)">/#).map { String($0.1) }
    #expect(sheets == ["style.css", "terminal.css"])
  }

  @Test("Its style sheet is small, and so are both together")
  func weight() throws {
    let sheets = try #require(try Self.folders().load("terminal").value).assets
      .filter { $0.address.hasSuffix(".css") }
    #expect(sheets.count == 2)
    #expect(
      sheets.allSatisfy { !$0.address.hasSuffix("/terminal.css") || (1...8_192).contains($0.bytes.count) })
    #expect(sheets.reduce(0) { $0 + $1.bytes.count } <= 40_000)
  }

  @Test("It brings in nothing from outside, and sets no token that the default doesn't have")
  func outside() throws {
    let theme = try #require(try Self.folders().load("terminal").value)
    let sheet = try #require(theme.assets.first { $0.address.hasSuffix("/terminal.css") })
    let text = String(decoding: sheet.bytes, as: UTF8.self)
    #expect(!text.contains("url(") && !text.contains("@import") && !text.contains("http"))
    let known = Set(StyleNames.tokens.flatMap(\.names))
    let set = Set(text.matches(of: /--([\w-]+):/).map { String($0.1) })
    #expect(!set.isEmpty && set.isSubset(of: known))
  }
}

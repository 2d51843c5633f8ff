import Diagnostics
import TestSupport
import Testing

@testable import Themes

@Suite("What is wrong with a theme's files is said with its place")
struct LoadingErrorTests {
  /// The marked file among others that are fine.
  private func diagnostics(_ path: String, _ text: String, _ others: [String: String?] = [:]) throws
    -> [Diagnostic]
  {
    try MemoryFolders(others.merging([path: text]) { a, _ in a }).load().diagnostics
  }

  @Test(
    "theme.yml",
    arguments: [
      ("name: acme\n↓extend: base", "unknown key \"extend\" in theme.yml", "did you mean \"extends\"?"),
      ("extends: ↓[base]", "\"extends\" wants a text", nil),
      ("↓- name", "this wants a mapping", "write a line such as \"extends: default\""),
      ("extends: ↓bse", "there is no theme \"bse\"", "did you mean \"base\"?"),
      ("extends: ↓'../x'", "\"../x\" can't be the name of a theme", nil),
      ("extends: ↓.git", "\".git\" can't be the name of a theme", nil),
      ("name: \"ä\u{2028}ü\"\n↓extend: base", "unknown key \"extend\" in theme.yml", nil),
      ("{name: \"ü\", ↓extend: base}", "unknown key \"extend\" in theme.yml", nil),
      ("↓name: *a", "this is too much for \"name\" and \"extends\"", nil),
    ] as [(String, String, String?)])
  func manifest(marked: String, message: String, help: String?) throws {
    let text = MarkedText(marked)
    let found = try diagnostics("acme/theme.yml", text.text, ["base/theme.yml": ""])
    #expect(found.map(\.message) == [message])
    #expect(found.map(\.path) == ["themes/acme/theme.yml"])
    #expect(found.map(\.range.start) == text.places)
    if let help { #expect(found.first?.help == help) }
  }

  @Test("A text that never ends is reported at the end of the file", arguments: ["name: \"ä", "name: \"ä\n"])
  func unclosed(text: String) throws {
    let source = SourceText(path: "", bytes: Array(text.utf8))
    let found = try diagnostics("acme/theme.yml", text)
    let end = source.location(ofOffset: source.bytes.count)
    #expect(found.map(\.range) == [SourceRange(end, end)])
  }

  @Test("A theme that isn't there is reported where it is named")
  func unknown() throws {
    let loaded = try MemoryFolders(["acme/theme.yml": ""]).load("acm")
    #expect(loaded.value == nil)
    #expect(
      loaded.diagnostics == [
        Diagnostic(
          "theme", path: "archive.yml", at: SourceRange(line: 3, column: 8, length: 3),
          "there is no theme \"acm\"", help: "did you mean \"acme\"?")
      ])
  }

  @Test("Themes that extend each other are an error")
  func circle() throws {
    let loaded = try MemoryFolders([
      "acme/theme.yml": "extends: base", "base/theme.yml": "extends: more",
      "more/theme.yml": "extends: base",
    ]).load()
    #expect(loaded.value == nil)
    #expect(loaded.diagnostics.map(\.path) == ["themes/more/theme.yml"])
    #expect(loaded.diagnostics.map(\.range.start.column) == [10])
    #expect(
      loaded.diagnostics.map(\.message) == [
        "themes extend each other in a circle: base, then more, then base"
      ])
  }

  @Test("Links are not followed, and names must fit in addresses", arguments: [true, false])
  func files(isLink: Bool) throws {
    let path = isLink ? "acme/assets/secret" : "acme/assets/a b.css"
    let loaded = try MemoryFolders([path: isLink ? nil : "x"]).load()
    #expect(loaded.value == nil)
    #expect(loaded.diagnostics.map(\.path) == ["themes/" + path])
  }

  @Test("What the disk refuses is thrown")
  func disk() {
    struct Broken: ThemeFolders {
      func entries(of folder: String) -> [ThemeEntry]? { [ThemeEntry("theme.yml", .file)] }
      func bytes(of file: String) throws -> [UInt8] { throw MemoryFolders.MissingFile(path: file) }
    }
    #expect(throws: MemoryFolders.MissingFile(path: "acme/theme.yml")) {
      try ThemeLoader.load(ThemeReference("acme", path: "archive.yml"), from: Broken())
    }
  }

  @Test("A template that makes no page is an error")
  func noSuchKind() throws {
    let found = try diagnostics("acme/templates/indx.mustache", "x")
    #expect(found.map(\.message) == ["no page is made by a template called \"indx\""])
    #expect(found.first?.help == "did you mean \"index\"?")
  }
}

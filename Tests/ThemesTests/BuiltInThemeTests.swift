import Foundation
import Testing

@testable import Themes

@Suite("The theme that comes with icarus")
struct BuiltInThemeTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../themes/default").standardizedFileURL

  private static func text(_ path: String) -> String {
    String(decoding: BuiltInTheme.files[path] ?? [], as: UTF8.self)
  }

  static let templates = BuiltInTheme.files.keys.filter { $0.hasPrefix("templates/") }.sorted()

  @Test("The table of embedded files equals the folder")
  func table() throws {
    let paths = try #require(FileManager.default.subpaths(atPath: Self.folder.path))
    let files = paths.filter { !Self.folder.appending(path: $0).hasDirectoryPath }
      .filter {
        (try? Self.folder.appending(path: $0).resourceValues(forKeys: [.isRegularFileKey]).isRegularFile)
          == true
      }
    #expect(files.sorted() == BuiltInTheme.files.keys.sorted())
    for file in files {
      let bytes = try Data(contentsOf: Self.folder.appending(path: file))
      #expect(Array(bytes) == BuiltInTheme.files[file], "\(file)")
    }
  }

  /// The words of titles and actions may be longer than a column is wide, and on a phone than the page.
  @Test(
    "Long words break in the cells of tables of actions",
    arguments: [".six td:nth-child(-n + 2)", ".cards td + td"])
  func longWords(selector: String) {
    let rules = Self.text("assets/style.css").split(separator: "\n").filter {
      $0.contains("overflow-wrap: anywhere")
    }
    #expect(rules.contains { $0.drop { $0 == " " }.hasPrefix(selector + " {") })
  }

  @Test("Every kind of page has a template, and every part of a kind is shown by it")
  func parts() throws {
    let theme = try #require(try MemoryFolders([:]).load("default").value)
    for kind in TemplateKind.allCases {
      var page = PageParts()
      for part in kind.parts where !Part.ofTheme.contains(part) { page[part.name] = .text("(\(part.name))") }
      let text = theme.page(kind, page)
      for part in kind.parts where !Part.ofTheme.contains(part) {
        #expect(text.contains("(\(part.name))"), "\(kind) lacks \(part.name)")
      }
      #expect(text.contains("class=\"k-\(kind.rawValue)\""))
    }
  }

  @Test("A name has one format in all kinds of pages")
  func formats() {
    var formats: [String: Set<Part.Format>] = [:]
    for part in TemplateKind.allCases.flatMap(\.parts) { formats[part.name, default: []].insert(part.format) }
    #expect(formats.filter { $0.value.count > 1 }.isEmpty)
    #expect(TemplateKind.allCases.allSatisfy { $0.parts.count < 64 })
  }

  @Test("Templates hold no inline style and no inline script", arguments: templates)
  func inline(path: String) {
    let text = Self.text(path).lowercased()
    #expect(!text.contains("style="))
    #expect(text.replacing("<style>{{{styles}}}</style>", with: "").contains("<style") == false)
    #expect(!text.contains("javascript:"))
    #expect(!text.contains(#/\son[a-z]+=/#))
    #expect(!text.contains(#/<script(?![^>]*\ssrc=)/#))
    #expect(!text.contains("http://") && !text.contains("https://"))
  }

  @Test("The budgets hold", arguments: [("assets/style.css", 40_000), ("assets/icarus.js", 20_000)])
  func budgets(path: String, limit: Int) {
    #expect((1...limit).contains(Self.text(path).utf8.count))
  }

  @Test("The scripts of a page are small together", arguments: ["assets/search.js", "assets/timeline.js"])
  func scripts(ofSomePages script: String) {
    let scripts = ["assets/icarus.js", "assets/theme.js", script]
    #expect(scripts.reduce(0) { $0 + Self.text($1).utf8.count } < 20_000)
  }

  @Test("Style and scripts bring in nothing from outside")
  func outside() {
    for path in [
      "assets/style.css", "assets/icarus.js", "assets/search.js", "assets/theme.js", "assets/timeline.js",
      "assets/icon.svg",
    ] {
      let text = Self.text(path).replacing("http://www.w3.org/2000/svg", with: "")
      #expect(!text.contains("http:") && !text.contains("https:") && !text.contains("@import"), "\(path)")
      #expect(!text.contains("innerHTML") && !text.contains("eval("), "\(path)")
    }
  }
}

import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Themes

@Suite("What the reference says to those who write themes is so")
struct ThemesPageTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let reference = root.appending(path: "content/pages/themes.md").path

  private static func builtIn(_ path: String) -> String {
    String(decoding: BuiltInTheme.files[path] ?? [], as: UTF8.self)
  }

  @Test("content/pages/themes.md says what the program knows; RECORD_GOLDEN=1 writes it anew")
  func reference() throws {
    #expect(try GoldenFile.matches(Array(ThemesPage.markdown.utf8), Self.reference))
  }

  @Test("The example adds its style sheet to the default's, and changes nothing else of a page")
  func example() throws {
    let files = ThemeExample.files.map { ("\(ThemeExample.name)/\($0.path)", Optional($0.text)) }
    let loaded = try MemoryFolders(Dictionary(uniqueKeysWithValues: files)).load(ThemeExample.name)
    #expect(loaded.diagnostics == [])
    let theme = try #require(loaded.value)
    let plain = try #require(try MemoryFolders([:]).load("default").value)
    let folder = try #require(Self.folder(of: theme)), plainFolder = try #require(Self.folder(of: plain))
    let style = "<link rel=\"stylesheet\" href=\"../\(folder)/style.css\">\n"
    for kind in TemplateKind.allCases where kind != .notFound {
      let page = theme.page(kind, ["root": .text("../")])
      let added = style.replacing("style.css", with: "acme.css")
      #expect(page.contains(style + added))
      let rest = page.replacing(added, with: "").replacing(folder, with: plainFolder)
      #expect(rest == plain.page(kind, ["root": .text("../")]))
    }
    for file in ["style.css", "acme.css"] {
      #expect(theme.assets.contains { $0.address == "\(folder)/\(file)" })
    }
  }

  private static func folder(of theme: Theme) -> String? {
    theme.assets.first.map { $0.address.split(separator: "/").prefix(2).joined(separator: "/") }
  }

  @Test("Without theme.yml, and with a style sheet in place of the default's, it is a theme too")
  func replacement() throws {
    let loaded = try MemoryFolders(["acme/assets/style.css": "p { color: red }"]).load()
    #expect(loaded.diagnostics == [])
    #expect(loaded.value?.assets.filter { $0.address.hasSuffix(".css") }.count == 1)
  }

  @Test("A mistake is refused in the words of the reference", arguments: ThemeMistake.all)
  func mistake(_ mistake: ThemeMistake) throws {
    let loaded = try MemoryFolders(["acme/templates/page.mustache": mistake.template]).load()
    #expect(loaded.value == nil)
    let found = try #require(loaded.diagnostics.first)
    #expect(found.message == mistake.message)
    if let help = mistake.help { #expect(found.help == help) }
  }

  @Test("What is said of parts and of kinds of pages needs no escaping in Markdown")
  func plainWords() {
    let summaries = TemplateKind.allCases.flatMap { $0.parts.map(\.summary) + [$0.summary] }
    for summary in summaries { #expect(!summary.contains { "\\`*_[]<&".contains($0) }, "\(summary)") }
  }

  @Test("The tokens are all that the default's style sheet sets for the whole page")
  func tokens() throws {
    let sheet = Self.builtIn("assets/style.css")
    let root = try #require(sheet.firstMatch(of: /(?m)^:root \{(?<rules>[^}]*)\}/))
    let set = root.rules.matches(of: /--([\w-]+):/).map { String($0.1) }
    #expect(StyleNames.tokens.flatMap(\.names).sorted() == set.sorted())
  }

  @Test("The style sheet has rules for every class", arguments: StyleNames.classes.flatMap(\.names))
  func classes(name: String) throws {
    let pattern = try Regex("\\.\(name)(?![\\w-])")
    #expect(Self.builtIn("assets/style.css").contains(pattern))
  }

  @Test("The scripts look for what they are said to, and the default's templates have it")
  func scripts() {
    let script = Self.builtIn("assets/icarus.js") + Self.builtIn("assets/timeline.js")
    for name in ["getElementById(\"Clock\")", ".mast .wrap", ".mast nav a", ".foot .wrap"] {
      #expect(script.contains(name), "\(name)")
    }
    #expect(Self.builtIn("templates/log.mustache").contains("id=\"Clock\""))
    let layout = Self.builtIn("templates/layout.mustache")
    #expect(layout.contains("href=\"#Main\"") && layout.contains("<main id=\"Main\""))
  }
}

import Diagnostics
import Testing

@testable import Themes

@Suite("A theme takes what it lacks from the one it extends")
struct InheritanceTests {
  private static let parts: PageParts = ["body": .html(Array("<b>B</b>".utf8))]

  @Test("Without a folder, \"default\" is the theme that comes with icarus")
  func builtIn() throws {
    let theme = try #require(try MemoryFolders([:]).load("default").value)
    #expect(theme.folders.isEmpty)
    #expect(theme.page(.page, Self.parts).contains("<b>B</b>"))
  }

  @Test("One CSS file is a theme, and all else comes from the default")
  func restyle() throws {
    let theme = try #require(try MemoryFolders(["acme/assets/style.css": "p {}"]).load().value)
    let style = try #require(theme.assets.first { $0.address.hasSuffix("/style.css") })
    #expect(String(decoding: style.bytes, as: UTF8.self) == "p {}")
    #expect(theme.assets.contains { $0.address.hasSuffix("/icarus.js") })
    #expect(theme.folders == ["themes/acme"])
    #expect(theme.page(.page, Self.parts).contains("href=\"\(style.address)\""))
  }

  @Test("The nearest file wins, through three themes")
  func nearest() throws {
    let theme = try #require(
      try MemoryFolders([
        "acme/theme.yml": "extends: base", "acme/templates/page.mustache": "acme page",
        "base/theme.yml": "extends: old", "base/templates/page.mustache": "base page",
        "base/templates/search.mustache": "base search",
        "old/templates/search.mustache": "old search", "old/templates/404.mustache": "old 404",
      ]).load().value)
    #expect(theme.page(.page, [:]) == "acme page")
    #expect(theme.page(.search, [:]) == "base search")
    #expect(theme.page(.notFound, [:]) == "old 404")
    #expect(theme.page(.review, [:]).hasPrefix("<!DOCTYPE html>"))
  }

  @Test("A folder called \"default\" stands before the built-in, whoever extends it")
  func ownDefault() throws {
    let folders = MemoryFolders([
      "default/theme.yml": "extends: default", "default/templates/page.mustache": "own default",
      "acme/theme.yml": "extends: default",
    ])
    for name in ["default", "acme"] {
      let theme = try #require(try folders.load(name).value)
      #expect(theme.page(.page, [:]) == "own default")
    }
  }

  @Test("A theme's layout is around pages that it doesn't have itself")
  func layout() throws {
    let layout = "<{{kind}} {{assets}}>{{$head}}{{/head}}{{$main}}{{/main}}"
    let theme = try #require(
      try MemoryFolders(["acme/templates/layout.mustache": layout]).load().value)
    #expect(theme.page(.search, Self.parts).hasPrefix("<search assets/"))
    #expect(theme.page(.search, Self.parts).contains("><b>B</b>"))
  }

  @Test("The name of the folder of assets follows their contents, and the digest follows all files")
  func digests() throws {
    let themes = try [
      ["acme/theme.yml": ""], ["acme/assets/style.css": "a"], ["acme/assets/style.css": "b"],
      ["acme/templates/page.mustache": "a"],
    ].map { try #require(try MemoryFolders($0).load().value) }
    #expect(Set(themes.map(\.digest)).count == 4)
    #expect(Set(themes.map { $0.assets.first?.address ?? "" }).count == 3)
  }
}

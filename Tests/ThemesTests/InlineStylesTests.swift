import Testing

@testable import Themes

@Suite("404.html carries its styles, since it is shown at any address")
struct InlineStylesTests {
  private func page(_ kind: TemplateKind, _ files: [String: String?]) throws -> String {
    try #require(try MemoryFolders(files).load().value).page(kind, ["body": .html(Array("<b>B</b>".utf8))])
  }

  @Test("In the order of the layers, each sheet once, the nearest of a name")
  func order() throws {
    let html = try page(
      .notFound,
      [
        "acme/theme.yml": "extends: base", "acme/assets/style.css": "p { color: red }",
        "acme/assets/z.css": "z {}",
        "base/assets/a.css": "a {}", "base/assets/z.css": "old {}",
      ])
    #expect(html.contains("<style>p { color: red }a {}z {}</style>"))
    #expect(!html.contains("rel=\"stylesheet\""))
  }

  @Test("The policy names the digest of just that text")
  func policy() throws {
    // printf 'p { color: red }' | openssl dgst -sha256 -binary | base64
    let html = try page(.notFound, ["acme/assets/style.css": "p { color: red }"])
    #expect(html.contains("style-src 'self' 'sha256-ngewhhP73WDIbgwseeu52VAAJgKdGUsu1IUQQsAm8m4='"))
  }

  @Test("Other pages link theirs, and allow no style of their own", arguments: TemplateKind.allCases)
  func others(kind: TemplateKind) throws {
    guard kind != .notFound else { return }
    let html = try page(kind, ["acme/theme.yml": "extends: default"])
    #expect(!html.contains("<style>") && html.contains("style-src 'self';") && html.contains("/style.css"))
  }

  @Test("What would end the element doesn't, and control characters are gone")
  func hostile() throws {
    let css = "p::after { content: \"</style><script>\u{2}0\u{3}\" }"
    let html = try page(.notFound, ["acme/assets/style.css": css])
    #expect(html.contains("<style>p::after { content: \"<\\/style><script>0\" }</style>"))
  }

  @Test("A layout that knows nothing of it goes on linking")
  func ownLayout() throws {
    let layout = "{{$head}}{{/head}}{{>partial-styles}}{{$main}}{{/main}}"
    let html = try page(.notFound, ["acme/templates/layout.mustache": layout])
    #expect(html.contains("rel=\"stylesheet\"") && !html.contains("<style>"))
  }
}

import Testing

@testable import Preview

@Suite struct ServedPageTests {
  private static let text =
    #"<html><head><link rel="stylesheet" href="../a/style.css"></head><body><a href="x.json">x</a><img src="load.png"></body></html>"#

  private func page(_ text: String) -> ServedPage { ServedPage(Array(text.utf8)) }

  @Test func theScriptStandsAtTheEndOfTheHead() {
    let served = String(decoding: page(Self.text).withScript("/s.js", version: "v1"), as: UTF8.self)
    #expect(
      served
        == Self.text.replacing(
          "</head>", with: "<script src=\"/s.js\" data-version=\"v1\" defer></script>\n</head>"))
  }

  @Test func aPageWithoutAHeadHasItAtTheEnd() {
    let served = String(decoding: page("<p>x").withScript("/s.js", version: "1"), as: UTF8.self)
    #expect(served == "<p>x<script src=\"/s.js\" data-version=\"1\" defer></script>\n")
  }

  @Test func whatIsLoadedWithAPageIsKnown() {
    #expect(page(Self.text).styles == ["../a/style.css"])
    #expect(page(Self.text).shown == ["load.png"])
  }

  @Test func whereAThemeKeepsItsFilesIsNoPartOfThePage() {
    let icon = Self.text.replacing("</head>", with: "<link href=\"../a/icon.svg\"></head>")
    let other = page(icon.replacing("../a/", with: "../b/"))
    #expect(other.digest == page(icon).digest)
    #expect(other.styles != page(icon).styles)
    #expect(page(icon).shown == ["../a/icon.svg", "load.png"])
  }

  @Test(arguments: [("</a>", "!</a>"), ("x.json", "y.json"), ("<html>", "<html >"), ("</html>", "")])
  func anotherTextIsAnotherPage(_ old: String, _ new: String) {
    #expect(page(Self.text.replacing(old, with: new)).digest != page(Self.text).digest)
  }

  @Test(arguments: ["", "<", " src=\"", "<img src=\"", " href=\"a.css"])
  func tornPagesAreServedAsTheyAre(_ text: String) {
    #expect(page(text).styles == [] && page(text).shown == [])
  }
}

import TestSupport
import Testing

@testable import Preview

@Suite struct PageVersionTests {
  @Test func itChangesWithThePageAndTheImagesThatItShows() throws {
    let folder = try TemporaryFolder([
      "a/index.html": "<img src=\"load.png\"><a href=\"b.json\">", "a/load.png": "1", "a/b.json": "1",
    ])
    let site = PreviewSite(folder: folder.path, files: ["a/index.html", "a/load.png", "a/b.json"])
    let first = PageVersion(of: "/a/", in: site)
    #expect(PageVersion(of: "/a/index.html", in: site) == first)
    try folder.write("2", to: "a/b.json")
    #expect(PageVersion(of: "/a/", in: site) == first)
    try folder.write("22", to: "a/load.png")
    let second = PageVersion(of: "/a/", in: site)
    #expect(second != first)
    try folder.write("<img src=\"load.png\"> ", to: "a/index.html")
    #expect(PageVersion(of: "/a/", in: site) != second)
  }

  @Test func aThemesFilesCountByTheirBytesAndNotByTheirFolder() throws {
    func version(_ folder: String, _ script: String, image: String = "load.png") throws -> PageVersion {
      let html =
        "<link href=\"\(folder)/s.css\"><script src=\"\(folder)/t.js\"></script><img src=\"\(image)\">"
      let place = try TemporaryFolder([
        "index.html": html, "\(folder)/t.js": script, "\(folder)/s.css": "", "load.png": "1", "day.png": "1",
      ])
      return PageVersion(
        of: "/",
        in: PreviewSite(
          folder: place.path,
          files: ["index.html", "\(folder)/t.js", "\(folder)/s.css", "load.png", "day.png"]))
    }
    let first = try version("a", "1")
    #expect(try version("b", "1").text == first.text)
    #expect(try version("b", "1").styles == ["b/s.css"])
    #expect(try version("b", "2").text != first.text)
    #expect(try version("a", "1", image: "day.png").text != first.text)
    #expect(try version("a", "1", image: "https://x.example/y.png").text != first.text)
  }

  @Test func aPageThatIsNotThereHasAVersionUntilItComes() throws {
    let folder = try TemporaryFolder(["a/index.html": "x"])
    let none = PageVersion(of: "/a/", in: PreviewSite(folder: folder.path))
    #expect(none.text == "none")
    #expect(PageVersion(of: "/a/", in: PreviewSite(folder: folder.path, files: ["a/index.html"])) != none)
  }

  @Test(arguments: [
    ("load.png", "a/index.html", "a/load.png"), ("../s.js?1#2", "a/index.html", "s.js"),
    ("/x/y.js", "a/b/index.html", "x/y.js"), ("../../../z", "a/index.html", "z"),
    ("a%20b", "index.html", "a b"),
  ])
  func referencesCountFromThePage(_ reference: String, _ page: String, _ path: String) {
    #expect(PageVersion.path(of: reference, from: page) == path)
  }

  @Test(arguments: ["", "#a", "https://a/b.png", "//a/b.png", "data:image/png;base64,x"])
  func othersLeadElsewhere(_ reference: String) {
    #expect(PageVersion.path(of: reference, from: "a/index.html") == nil)
  }
}

import TestSupport
import Testing

@testable import Preview

@Suite struct PreviewSiteTests {
  private let site = PreviewSite(
    folder: "/nowhere",
    files: [
      "index.html", "404.html", "actions/index.html", "incidents/a b/index.html", "incidents/a b/é.log",
    ],
    keeping: ["incidents/old/index.html": [1]])

  @Test(arguments: [
    ("/", "index.html"), ("/index.html", "index.html"), ("/actions/", "actions/index.html"),
    ("/incidents/a%20b/", "incidents/a b/index.html"), ("/incidents/a%20b/%C3%A9.log", "incidents/a b/é.log"),
    ("/incidents/old/", "incidents/old/index.html"),
  ])
  func anAddressLeadsToItsFile(_ path: String, _ file: String) {
    #expect(site.place(of: path) == .file(file))
  }

  @Test(arguments: [("/actions", "/actions/"), ("/incidents/a%20b", "/incidents/a%20b/")])
  func aFolderOfPagesHasASlash(_ path: String, _ address: String) {
    #expect(site.place(of: path) == .elsewhere(address))
  }

  @Test(arguments: [
    "", "x", "//", "/incidents", "/incidents/", "/../index.html", "/%2e%2e/index.html",
    "/actions%2Findex.html",
    "/.icarus-manifest.json", "/./index.html", "//index.html", "//actions", "/actions//", "/index.html/",
    "/%00", "/%2e%2e/%2e%2e/etc/passwd", "/actions/../index.html", "/%", "/ACTIONS/",
  ])
  func nothingElseIsThere(_ path: String) { #expect(site.place(of: path) == .nowhere) }

  @Test func bytesAreThoseOfTheFolderOrWereKept() throws {
    let folder = try TemporaryFolder(["a.html": "new", "b.html": "hidden", "old.html": "newer"])
    let site = PreviewSite(folder: folder.path, files: ["a.html", "gone.html"], keeping: ["old.html": [7]])
    #expect(site.bytes(of: "a.html") == Array("new".utf8))
    #expect(site.bytes(of: "old.html") == [7])
    #expect(site.bytes(of: "b.html") == nil)
    #expect(site.bytes(of: "gone.html") == nil)
  }
}

import Incidents
import Testing

@Suite struct ContentFolderTests {
  @Test(arguments: [
    (".", "", "."), ("./", "", "."), ("./.", "", "."), ("content", "content", "content"),
    ("./docs//old/", "docs/old", "docs/old"),
  ])
  func itIsReadAsArchiveYmlHasIt(text: String, path: String, name: String) {
    let folder = ContentFolder(written: text)
    #expect(folder?.path == path && folder?.name == name)
  }

  @Test(arguments: ["", "..", "/abs", "/", "./..", "a/..", "../a", "a/../.."])
  func whatLeavesTheArchiveIsNone(text: String) { #expect(ContentFolder(written: text) == nil) }

  @Test(arguments: [ContentFolder.root, "docs", "docs/old"], ["a.md", "incidents/a/report.md", "ünï/c.md"])
  func pathsHaveOneSlashBetweenNames(folder: ContentFolder, place: String) {
    let path = folder.path(of: place)
    #expect(!path.hasPrefix("/") && !path.hasPrefix(".") && !path.contains("//"))
    #expect(path.hasSuffix(place) && folder.relative(path) == place)
  }

  @Test func theFolderItselfIsItsPath() {
    #expect(ContentFolder("docs").path(of: "") == "docs")
    #expect(ContentFolder.root.path(of: "") == "")
  }

  @Test(arguments: ["docs", "doc/a.md", "docs2/a.md", "a.md", ""])
  func whatLiesElsewhereIsNotInIt(path: String) { #expect(ContentFolder("docs").relative(path) == nil) }

  @Test(arguments: [
    "archive.yml", "content/archive.yml", "themes/a/style.css", "site/index.html", "site-stakeholders/a.md",
    ".git/config", ".icarus/build", "docs/.git/config", "site", "",
  ])
  func inTheRootThereIsMoreThanContent(path: String) {
    #expect(!ContentFolder.root.holds(path) && ContentFolder.root.relative(path) == nil)
  }

  @Test(arguments: [
    "site.md", "sites/a.md", "docs/site/a.md", "docs/archive.yml", "content/a.md", "a/themes/b",
  ])
  func whatIsOnlyCalledLikeItIsContent(path: String) { #expect(ContentFolder.root.holds(path)) }
}

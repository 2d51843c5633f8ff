import Testing

@testable import Publishing

@Suite("The manifest of a site")
struct ManifestTests {
  @Test("It names what it was given")
  func roundTrip() {
    let manifest = Manifest(files: ["index.html", "incidents/a/index.html", "a \"quoted\" name.png"])
    #expect(Manifest(bytes: manifest.bytes) == manifest)
  }

  @Test(
    "What could lead out of the site isn't taken from it",
    arguments: ["../a", "a/../../b", "/etc/passwd", "a//b", "./a", "a/", "", "..", "a\\u0000b"])
  func leadsOut(path: String) {
    let bytes = Array(#"{"version": 1, "files": ["ours.html", "\#(path)"]}"#.utf8)
    #expect(Manifest(bytes: bytes).files == ["ours.html"])
  }

  @Test(
    "One that is damaged, foreign or of another version owns nothing",
    arguments: [
      "", "{}", "[]", "null", #"{"version": 2, "files": ["a"]}"#, #"{"version": 1, "files": [1]}"#,
      #"{"version": 1, "files": ["a"]"#, String(repeating: "[", count: 100_000),
    ])
  func damaged(text: String) { #expect(Manifest(bytes: Array(text.utf8)).files.isEmpty) }
}

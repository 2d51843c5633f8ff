import Reports
import Testing

@Suite struct PathPatternTests {
  @Test(arguments: [
    ("*.md", "a.md", true), ("*.md", "b/a.md", false), ("*.md", "a.markdown", false),
    ("*.md", ".a.md", false),
    ("**/*.md", "a.md", true), ("**/*.md", "b/c/a.md", true), ("**/*.md", ".git/a.md", false),
    ("b/**/x.md", "b/x.md", true), ("b/**/x.md", "b/c/d/x.md", true), ("b/**/x.md", "c/x.md", false),
    ("20*.md", "2014-03-02.md", true), ("20*.md", "readme.md", false), ("20??-*.md", "2014-a.md", true),
    ("{a,b}/*.md", "b/x.md", true), ("{a,b}/*.md", "c/x.md", false), ("{a,b}{c,}.md", "bc.md", true),
    ("{a,b}{c,}.md", "a.md", true), ("./a.md", "a.md", true), ("*a*b*.md", "xaxbx.md", true),
    ("*a*b*.md", "xbxax.md", false), ("ä*.md", "äb.md", true),
  ])
  func pathsFit(pattern: String, path: String, isFit: Bool) throws {
    #expect(try #require(PathPattern(pattern)).matches(path) == isFit)
  }

  @Test(arguments: ["", "/a.md", "../a.md", "a/../b.md", "{a,b.md", "a}.md", "{a,{b,c}}.md", "[0-9]*.md"])
  func othersAreNone(pattern: String) { #expect(PathPattern(pattern) == nil) }

  @Test func alternativesAreBounded() {
    #expect(PathPattern(String(repeating: "{a,b}", count: 6)) != nil)
    #expect(PathPattern(String(repeating: "{a,b}", count: 7)) == nil)
  }

  /// What is tried again for each star would take longer than the universe has.
  @Test func starsTakeNoTime() throws {
    let pattern = try #require(PathPattern(String(repeating: "*a", count: 60) + "b"))
    #expect(!pattern.matches(String(repeating: "a", count: 250)))
    let folders = try #require(PathPattern(String(repeating: "**/a/", count: 30) + "b"))
    #expect(!folders.matches(String(repeating: "a/", count: 120) + "c"))
  }
}

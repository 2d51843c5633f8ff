import Testing

@testable import Preview

@Suite struct EditorLinkTests {
  @Test func theStandardOpensVisualStudioCode() {
    #expect(
      EditorLink.standard.address(of: "/a b/r.md", line: 3, column: 7) == "vscode://file/a%20b/r.md:3:7")
  }

  @Test func aPatternSaysWhereTheNumbersGo() throws {
    let link = try #require(EditorLink(parsing: "idea://open?file={file}&line={line}"))
    #expect(link.address(of: "/{line}.md", line: 3, column: 7) == "idea://open?file=/%7Bline%7D.md&line=3")
  }

  @Test(arguments: [
    "", "code", "vscode://x", "{file}", ":{file}", "javascript:alert({file})", "JavaScript:{file}",
    "data:{file}",
    "a b:{file}",
  ])
  func whatOpensNoFileIsNone(_ pattern: String) { #expect(EditorLink(parsing: pattern) == nil) }
}

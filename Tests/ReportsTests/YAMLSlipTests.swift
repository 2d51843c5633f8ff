import Diagnostics
import TestSupport
import Testing

@Suite struct YAMLSlipTests {
  /// The finding about front matter, at the arrow.
  private func expect(
    _ lines: String, _ message: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  )
    throws
  {
    let read = try ReadReport("---\n\(lines)\nseverity: sev2\n---\n\n## Impact\n\nx\n")
    let finding = try #require(read.diagnostics.first, sourceLocation: sourceLocation)
    #expect(finding.message == message, sourceLocation: sourceLocation)
    #expect(finding.rule == "front-matter", sourceLocation: sourceLocation)
    #expect(finding.range.start == read.places.first, sourceLocation: sourceLocation)
    #expect(finding.help != nil, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("title: Outage↓: late", "a colon with a blank behind it means a key"),
    ("title: Outage↓:", "a colon with a blank behind it means a key"),
    ("title: ↓\"Outage\nservices: [a]", "this quotation mark is not closed"),
    ("title: ↓'It''s\nservices: [a]", "this quotation mark is not closed"),
    ("title: \"An \\\" outage\" ↓late", "text stands behind the closing quotation mark"),
    ("title: a\nstarted↓ 2014-03-02 13:58", "no colon stands behind the key \"started\""),
    ("title: a\nstarted:↓2014-03-02 13:58", "no blank stands behind \"started:\""),
    ("title:↓\u{A0}a", "no blank stands behind \"title:\""),
    ("title: ↓@bob", "a value can't begin with \"@\""), ("title: ↓`bob`", "a value can't begin with \"`\""),
    ("services: ↓[a, b\ntags: [c]", "this \"[\" is not closed"),
    ("impact: ↓{a: 1", "this \"{\" is not closed"),
    ("title: ↓- a", "a list can't begin behind its key"),
    ("title: a\n↓\tservices: [a]", "a tab stands at the front of this line"),
    ("title: a\n↓<<<<<<< HEAD\ntags: [a]\n=======\ntags: [b]\n>>>>>>> b", "a merge was left half done here"),
  ])
  func whatWasMistypedIsToldWhereItStands(lines: String, message: String) throws {
    try expect(lines, message)
  }

  @Test(arguments: [
    "title: \"a: b\"", "title: 'a ''b'' c' # d", "summary: >\n  a: b\n  \"c", "services: [a,\n  b]",
    "tags:\n- a\n- b",
    "title: a # b: c", "title: http://a.example/b#c", "question: \"one\n  two\"",
  ])
  func whatYAMLReadsIsLeftAlone(lines: String) throws {
    let read = try ReadReport("---\n\(lines)\nseverity: sev2\n---\n\n## Impact\n\nx\n")
    #expect(!read.diagnostics.contains { $0.rule == "front-matter" })
  }
}

import Testing

@testable import Themes

@Suite("No text of a template is more than an error")
struct HostileTemplateTests {
  static let texts: [String] = [
    String(repeating: "{{#title}}", count: 3_000) + String(repeating: "{{/title}}", count: 3_000),
    String(repeating: "{{#title}}", count: 20_000),
    String(repeating: "{{^title}}", count: 999),
    String(repeating: "{{<layout}}{{$main}}", count: 240)
      + String(repeating: "{{/main}}{{/layout}}", count: 240),
    String(repeating: "{{$main}}", count: 990),
    String(repeating: "{{<layout}}", count: 990),
    String(repeating: "{{/title}}", count: 990),
    String(repeating: "{{title}}", count: 100_000),
    String(repeating: "{{", count: 100_000),
    String(repeating: "{{{", count: 10_000) + String(repeating: "}}}", count: 10_000),
    String(repeating: "{", count: 200_000) + "}",
    String(repeating: "x", count: 3_000_000),
    (0..<990).map { "{{>partial-\($0)}}" }.joined(),
    (0..<990).map { "{{a\($0)}}" }.joined(),
  ]

  @Test("Refused", arguments: texts.indices)
  func refused(number: Int) throws {
    let loaded = try MemoryFolders(["acme/templates/page.mustache": Self.texts[number]]).load()
    #expect(loaded.value == nil)
    #expect(loaded.diagnostics.contains { $0.path == "themes/acme/templates/page.mustache" })
  }

  @Test("Sections that nest too deep are one finding, where they do")
  func depth() throws {
    let text = String(repeating: "{{#title}}", count: 500) + String(repeating: "{{/title}}", count: 500)
    let found = try MemoryFolders(["acme/templates/page.mustache": text]).load().diagnostics
    #expect(found.map(\.message) == ["sections are nested more than 32 deep here"])
    #expect(found.first?.range.start.column == 321)
  }

  @Test("What a layout that is too much for us lacks is not guessed")
  func layout() throws {
    let text = String(repeating: "{{title}}", count: 5_000)
    let found = try MemoryFolders(["acme/templates/layout.mustache": text]).load().diagnostics
    #expect(found.map(\.message) == ["a template has at most 1000 tags"])
  }

  @Test("What nests as deep as it may is rendered")
  func deepest() throws {
    let nested = { (inner: String) in
      String(repeating: "{{#title}}", count: 32) + inner + String(repeating: "{{/title}}", count: 32)
    }
    var files: [String: String?] = ["acme/templates/page.mustache": nested("{{>partial-1}}")]
    for number in 1...30 {
      files["acme/templates/partial-\(number).mustache"] =
        nested(number == 30 ? "{{title}}" : "{{>partial-\(number + 1)}}")
    }
    let loaded = try MemoryFolders(files).load()
    #expect(loaded.diagnostics == [])
    #expect(loaded.value?.page(.page, ["title": .text("T")]) == "T")
  }
}

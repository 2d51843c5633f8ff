import Bytes
import Diagnostics
import Testing

@testable import Themes

@Suite("Our scanner and the Mustache library read templates alike")
struct ScannerAgreementTests {
  private static let pieces = [
    "{{title}}", "{{{body}}}", "{{&body}}", "{{#title}}", "{{^title}}", "{{/title}}", "{{.}}", "{{<layout}}",
    "{{/layout}}", "{{$main}}", "{{/main}}", "{{>partial-on}}", "{{! note }}", "{{", "}}", "{", "}", "\n",
    " ", "x",
  ]

  /// Numbers that are the same in every run.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
  }

  @Test("Whatever has no finding is rendered", arguments: 0..<8)
  func random(seed: UInt64) {
    var dice = Dice(state: seed)
    var rendered = 0
    for _ in 0..<400 {
      let text = (0..<dice.roll(9)).map { _ in Self.pieces[dice.roll(Self.pieces.count)] }.joined()
      if render(text) { rendered += 1 }
    }
    #expect(rendered > 40)
  }

  /// Whether there was nothing to find.
  private func render(_ page: String) -> Bool {
    var templates: [String: Template] = [:]
    for (name, text) in ["page": page, "layout": "({{$main}}{{/main}})", "partial-on": "on {{title}}"] {
      let source = SourceText(path: name, bytes: Array(text.utf8))
      let template = Template.read(name, source, isBuiltIn: false)
      guard template.diagnostics.isEmpty else { return false }
      templates[name] = template.value
    }
    let set = TemplateSet(templates: templates, assets: [])
    guard set.diagnostics().isEmpty else { return false }
    let library = FrameLibrary.make(set, assetFolder: "assets", styles: InlineStyles([]))
    #expect(library.diagnostics.isEmpty, "\(page.debugDescription)")
    for parts: PageParts in [[:], ["title": .text("T"), "body": .html([0x42])]] {
      var buffer = ByteBuffer()
      library.value.frame(.page).render(parts, into: &buffer)
      #expect(!buffer.bytes.contains { $0 < 0x09 })
    }
    return true
  }
}

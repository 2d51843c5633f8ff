import Diagnostics

/// Follows how the tags of a template nest, and stops where they nest too deep: nothing behind that is looked at.
struct OutlineReader {
  private static let deepest = 32

  private let source: SourceText
  private(set) var references: [TemplateReference] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var isTooDeep = false
  private var open: [OpenTag] = []

  init(source: SourceText) { self.source = source }

  mutating func read(_ tags: [TemplateTag]) {
    var end = 0
    for tag in tags {
      if tag.kind.opens, open.count == Self.deepest {
        isTooDeep = true
        return report(tag.range, "sections are nested more than \(Self.deepest) deep here")
      }
      checkPlace(of: tag, behind: end)
      read(tag)
      end = tag.range.upperBound
    }
    for rest in open { reportUnclosed(rest) }
  }

  private mutating func read(_ tag: TemplateTag) {
    switch tag.kind {
    case .comment: break
    case .close: close(tag)
    case .escaped: variable(tag, .escaped)
    case .raw: variable(tag, .raw)
    case .partial: refer(tag, .partial)
    case .section, .inverted: enter(tag, .test)
    case .parent: enter(tag, .parent)
    case .block:
      if let parent = open.last, parent.role == .parent {
        enter(tag, .override(of: parent.tag.name))
      } else {
        enter(tag, .block)
      }
    }
  }

  /// Names that the scanner has refused are not referred to any more.
  private mutating func refer(_ tag: TemplateTag, _ role: TemplateReference.Role, name: String? = nil) {
    let name = name ?? tag.name
    guard TagName.isPlain(name) else { return }
    references.append(TemplateReference(name: name, role: role, range: tag.range, owner: owner))
  }

  private mutating func enter(_ tag: TemplateTag, _ role: TemplateReference.Role) {
    refer(tag, role)
    open.append(OpenTag(tag: tag, role: role))
  }

  /// `{{.}}` is the part that the nearest section tests.
  private mutating func variable(_ tag: TemplateTag, _ role: TemplateReference.Role) {
    guard tag.name == "." else { return refer(tag, role) }
    for outer in open.reversed() {
      if outer.tag.kind == .section { return refer(tag, role, name: outer.tag.name) }
      if outer.bounds { break }
    }
    report(tag.range, "\"{{.}}\" stands in no section", help: "name the part")
  }

  private mutating func close(_ tag: TemplateTag) {
    guard let index = open.lastIndex(where: { $0.tag.name == tag.name }) else {
      let help = open.last.map { "write {{/\($0.tag.name)}}" }
      return report(tag.range, "\"{{/\(tag.name)}}\" closes nothing that is open here", help: help)
    }
    for inner in open[(index + 1)...] { reportUnclosed(inner) }
    open.removeSubrange(index...)
  }

  /// The innermost block that the place overrides.
  private var owner: String? { open.last { $0.isOverride }?.tag.name }
}

extension OutlineReader {
  /// Between `{{<parent}}` and `{{/parent}}` only blocks count; whatever else stands there would be lost.
  private mutating func checkPlace(of tag: TemplateTag, behind end: Int) {
    guard let parent = open.last, parent.role == .parent else { return }
    let text = end..<tag.range.lowerBound
    if let first = text.first(where: { source.bytes[$0] > 0x20 }) {
      report(first..<text.upperBound, "this text would be lost", help: Self.help(parent))
    }
    if ![.block, .close, .comment].contains(tag.kind) {
      report(tag.range, "only blocks may stand in {{<\(parent.tag.name)}}", help: Self.help(parent))
    }
  }

  private static func help(_ parent: OpenTag) -> String {
    "put it into a block of \"\(parent.tag.name)\", such as {{$main}}…{{/main}}"
  }

  private mutating func reportUnclosed(_ open: OpenTag) {
    report(open.tag.range, "this is never closed", help: "write {{/\(open.tag.name)}} where it ends")
  }

  private mutating func report(_ offsets: Range<Int>, _ message: String, help: String? = nil) {
    diagnostics.append(source.templateError(offsets, message, help: help))
  }
}

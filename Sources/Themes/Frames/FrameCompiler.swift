import Mustache

/// Renders a template once for a set of present parts and cuts the result where values belong.
struct FrameCompiler: Sendable {
  let library: MustacheLibrary
  let kind: TemplateKind
  let assetFolder: String
  let styles: InlineStyles

  func template(for present: PresenceSet) -> CompiledTemplate {
    let context = PlaceholderContext(parts: kind.parts, present: present, constants: constants)
    let text = Array((library.render(context, withTemplate: kind.rawValue) ?? "").utf8)
    return CompiledTemplate(text: text, segments: Self.cut(text))
  }

  /// Parts that the theme itself fills in. A server shows 404.html at any address, from where links to style sheets might lead
  /// nowhere, so that it carries them.
  private var constants: [String: String] {
    var constants = ["kind": kind.rawValue, "assets": assetFolder]
    if kind == .notFound, !styles.text.isEmpty {
      constants["styles"] = styles.text
      constants["styles_digest"] = styles.digest
    }
    return constants
  }

  private static func cut(_ text: [UInt8]) -> [Segment] {
    var segments: [Segment] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: PlaceholderContext.start),
      let end = rest[start...].firstIndex(of: PlaceholderContext.end)
    {
      append(rest[..<start], to: &segments)
      if let number = Int(String(decoding: rest[(start + 1)..<end], as: UTF8.self)) {
        segments.append(.part(number))
      }
      rest = rest[(end + 1)...]
    }
    append(rest, to: &segments)
    return segments
  }

  private static func append(_ text: ArraySlice<UInt8>, to segments: inout [Segment]) {
    if !text.isEmpty { segments.append(.literal(text.indices)) }
  }
}

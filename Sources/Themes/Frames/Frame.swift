import Bytes

/// The template of one kind of page, compiled: pages are written by copying bytes.
///
/// The Mustache library renders it once for each set of present parts that its sections tell apart.
package struct Frame: Sendable {
  package let kind: TemplateKind
  private let parts: [Part]
  private let numbers: [String: Int]
  /// The parts that sections test: only these make compiled forms differ.
  private let tested: PresenceSet
  /// All others: an absent one is as good as an empty one.
  private let untested: PresenceSet
  private let cache: SegmentCache

  init(_ kind: TemplateKind, testing names: Set<String>, compiler: FrameCompiler) {
    self.kind = kind
    parts = compiler.parts
    numbers = Dictionary(parts.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { a, _ in a })
    tested = PresenceSet(parts.indices.filter { [parts] in names.contains(parts[$0].name) })
    untested = PresenceSet(parts.indices.filter { [parts] in !names.contains(parts[$0].name) })
    cache = SegmentCache(compiler)
  }

  /// Writes a page. Parts that the kind doesn't have are left out.
  package func render(_ page: PageParts, into buffer: inout ByteBuffer) {
    var values = [PageParts.Value?](repeating: nil, count: parts.count)
    var present = untested
    for (name, value) in page.values {
      guard let number = numbers[name] else { continue }
      values[number] = value
      if tested.contains(number) { present.insert(number) }
    }
    for segment in cache.segments(for: present) {
      switch segment {
      case .literal(let literal): buffer.append(literal)
      case .part(let number): append(values[number], as: parts[number].format, to: &buffer)
      }
    }
  }

  /// Only HTML in the place of HTML is copied as it is; all else is escaped.
  private func append(_ value: PageParts.Value?, as format: Part.Format, to buffer: inout ByteBuffer) {
    switch (value, format) {
    case (.html(let html), .html): buffer.append(html)
    case (.html(let html), .text): html.withUnsafeBufferPointer { buffer.append(escaped: $0) }
    case (.text(let text), _): buffer.append(escaped: text)
    case (nil, _): break
    }
  }
}

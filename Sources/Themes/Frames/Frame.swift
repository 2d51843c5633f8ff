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
  private let cache: TemplateCache

  init(_ kind: TemplateKind, testing names: Set<String>, compiler: FrameCompiler) {
    self.kind = kind
    parts = compiler.kind.parts
    numbers = Dictionary(parts.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { a, _ in a })
    tested = PresenceSet(parts.indices.filter { [parts] in names.contains(parts[$0].name) })
    untested = PresenceSet(parts.indices.filter { [parts] in !names.contains(parts[$0].name) })
    cache = TemplateCache(compiler)
  }

  /// Writes a page. Parts that the kind doesn't have are left out.
  package func render(_ page: PageParts, into buffer: inout ByteBuffer) {
    var places = [Int?](repeating: nil, count: parts.count)
    var present = untested
    for (place, part) in page.values.enumerated() {
      guard let number = numbers[part.name] else { continue }
      places[number] = place
      if tested.contains(number) { present.insert(number) }
    }
    let template = cache.template(for: present)
    template.text.withUnsafeBufferPointer { text in
      for segment in template.segments {
        switch segment {
        case .literal(let range): buffer.append(UnsafeBufferPointer(rebasing: text[range]))
        case .part(let number):
          if let place = places[number] {
            append(page.values[place].value, as: parts[number].format, to: &buffer)
          }
        }
      }
    }
  }

  /// Only HTML in the place of HTML is copied as it is; all else is escaped.
  private func append(_ value: PageParts.Value, as format: Part.Format, to buffer: inout ByteBuffer) {
    switch (value, format) {
    case (.html(let html), .html): buffer.append(html)
    case (.html(let html), .text): html.withUnsafeBufferPointer { buffer.append(escaped: $0) }
    case (.written(let write), .html): write(&buffer)
    case (.written(let write), .text):
      var html = ByteBuffer()
      write(&html)
      html.withBytes { buffer.append(escaped: $0) }
    case (.text(let text), _): buffer.append(escaped: text)
    }
  }
}

import Diagnostics

/// Finds the tags of a template and refuses those that can't be checked or that switch escaping off.
///
/// It reads what the Mustache library reads, which tells neither names nor places.
struct TagScanner {
  private let source: SourceText
  private var tags: [TemplateTag] = []
  private var diagnostics: [Diagnostic] = []

  static func scan(_ source: SourceText) -> Diagnosed<[TemplateTag]> {
    var scanner = TagScanner(source: source)
    var offset = 0
    while let start = scanner.braces(UInt8(ascii: "{"), from: offset) { offset = scanner.tag(at: start) }
    scanner.checkEnd()
    return Diagnosed(scanner.tags, scanner.diagnostics)
  }

  private init(source: SourceText) { self.source = source }

  /// The offset of the next two equal braces.
  private func braces(_ brace: UInt8, from start: Int) -> Int? {
    guard start < source.bytes.count - 1 else { return nil }
    return (start..<source.bytes.count - 1).first {
      source.bytes[$0] == brace && source.bytes[$0 + 1] == brace
    }
  }

  /// The library takes a single brace at the end for half a tag.
  private mutating func checkEnd() {
    let end = source.bytes.count
    guard source.bytes.last == UInt8(ascii: "{"), diagnostics.isEmpty else { return }
    report(end - 1..<end, "a template can't end with \"{\"", help: "write a line break behind it")
  }

  /// Reads the tag at `start` and says where it ends.
  private mutating func tag(at start: Int) -> Int {
    guard let close = braces(UInt8(ascii: "}"), from: start + 2) else {
      report(start..<start + 2, "this tag is never closed", help: "write \"}}\" behind it")
      return source.bytes.count
    }
    let inner = start + 2..<close
    let isTriple = source.bytes[inner].first == UInt8(ascii: "{")
    let end = close + (isTriple ? 3 : 2)
    guard !isTriple || source.bytes[close...].dropFirst(2).first == UInt8(ascii: "}") else {
      report(start..<close + 2, "this tag is opened by three braces and closed by two")
      return close + 2
    }
    add(inner, in: start..<end)
    return end
  }

  private mutating func add(_ inner: Range<Int>, in range: Range<Int>) {
    let sigil = source.bytes[inner].first ?? 0
    if sigil == UInt8(ascii: "%") {
      return report(range, "pragmas are not allowed in themes", help: "text is always escaped")
    }
    if sigil == UInt8(ascii: "=") { return report(range, "delimiters can't be changed in themes") }
    let kind = TemplateTag.Kind(sigil: sigil)
    let written = kind == nil ? source.bytes[inner] : source.bytes[inner].dropFirst()
    let tag = TemplateTag(kind: kind ?? .escaped, name: Self.trimmed(written), range: range)
    tags.append(tag)
    if tag.kind != .comment, tag.kind != .close, let (message, help) = TagName.fault(of: tag) {
      report(range, message, help: help)
    }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let rest = bytes.drop(while: isSpace)
    let end = rest.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? rest.startIndex
    return String(decoding: rest[rest.startIndex..<end], as: UTF8.self)
  }

  private mutating func report(_ offsets: Range<Int>, _ message: String, help: String? = nil) {
    diagnostics.append(source.templateError(offsets, message, help: help))
  }
}

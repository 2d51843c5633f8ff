import Diagnostics
import Yams

/// Reads a stretch of a file as one YAML document, with the place of everything in the whole file.
struct YAMLReader {
  private let source: SourceText
  private let rule: RuleName
  private let places: YAMLPlaces
  private var diagnostics: [Diagnostic] = []

  /// The value in `bytes` of `source`; nothing where it is empty or can't be read at all.
  static func read(
    _ source: SourceText, bytes: Range<Int>, rule: RuleName
  ) -> Diagnosed<YAMLValue?> {
    if let value = PlainYAML.read(source, bytes: bytes) { return Diagnosed(value) }
    return readWithLibrary(source, bytes: bytes, rule: rule)
  }

  /// The same at greater expense, for any YAML.
  static func readWithLibrary(
    _ source: SourceText, bytes: Range<Int>, rule: RuleName
  ) -> Diagnosed<YAMLValue?> {
    var reader = YAMLReader(source: source, rule: rule, places: YAMLPlaces(of: bytes, in: source))
    let value = reader.read(bytes)
    return Diagnosed(value, reader.diagnostics)
  }

  private init(source: SourceText, rule: RuleName, places: YAMLPlaces) {
    self.source = source
    self.rule = rule
    self.places = places
  }

  private mutating func read(_ range: Range<Int>) -> YAMLValue? {
    if let fault = YAMLGuard.fault(in: source.bytes[range]) {
      refuse(source.range(ofOffsets: fault.offset..<fault.offset + 1), fault.message)
      return nil
    }
    let text = String(decoding: source.bytes[range], as: UTF8.self)
    do {
      let parser = try Parser(yaml: text, resolver: .basic, constructor: .default, encoding: .utf8)
      guard let root = try parser.singleRoot() else { return nil }
      return value(of: root)
    } catch let error as YamlError {
      report(error)
    } catch {
      refuse(point(places.start), "this YAML can't be read")
    }
    return nil
  }

  /// Nodes are at most as deep as the guard lets through.
  private mutating func value(of node: Node) -> YAMLValue? {
    let start = location(node.mark)
    let offset = source.offset(of: start)
    switch offset < source.bytes.count ? source.bytes[offset] : 0 {
    case UInt8(ascii: "&"), UInt8(ascii: "*"):
      refuse(
        point(start),
        "anchors and aliases are not allowed in YAML here")
      return nil
    case UInt8(ascii: "!"):
      refuse(point(start), "tags are not allowed in YAML here")
      return nil
    default: break
    }
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      return YAMLValue(
        content: .scalar(scalar.string, isPlain: isPlain),
        range: range(of: scalar, from: start, isPlain: isPlain))
    case .sequence(let sequence):
      return YAMLValue(content: .sequence(sequence.compactMap { value(of: $0) }), range: point(start))
    case .mapping(let mapping):
      let members = mapping.compactMap { key, child -> YAMLValue.Member? in
        guard let key = value(of: key), let child = value(of: child) else { return nil }
        return YAMLValue.Member(key: key, value: child)
      }
      return YAMLValue(content: .mapping(members), range: point(start))
    case .alias:
      refuse(point(start), "anchors and aliases are not allowed in YAML here")
      return nil
    }
  }

  /// One byte, or none at the end of the file.
  private func point(_ start: SourceLocation) -> SourceRange {
    let isAtEnd = source.offset(of: start) == source.bytes.count
    return SourceRange(line: start.line, column: start.column, length: isAtEnd ? 0 : 1)
  }

  /// To the end of a scalar on its first line.
  private func range(of scalar: Node.Scalar, from start: SourceLocation, isPlain: Bool) -> SourceRange {
    let line = source.line(start.line)
    let rest = line.dropFirst(start.column - 1)
    if isPlain {
      return SourceRange(
        line: start.line, column: start.column, length: min(rest.count, scalar.string.utf8.count))
    }
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let end = rest.dropFirst().firstIndex(of: quote)
    else { return point(start) }
    return SourceRange(line: start.line, column: start.column, length: end - rest.startIndex + 1)
  }

  private func location(_ mark: Mark?) -> SourceLocation {
    mark.map { places.location(line: $0.line, column: $0.column) } ?? places.start
  }

  private static let help = "a value with signs in it goes in quotes"

  private mutating func report(_ error: YamlError) {
    if let slip = slip(error) { return refuse(slip.range, slip.message, slip.help) }
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let place = point(location(mark))
      if problem.contains("another document") {
        refuse(place, "a second YAML document begins here; only one is allowed")
      } else if problem.contains("undefined alias") {
        refuse(place, "anchors and aliases are not allowed in YAML here")
      } else {
        refuse(place, "this YAML can't be read: \(problem)\(context.map { " \($0.text)" } ?? "")", Self.help)
      }
    case .duplicatedKeysInMapping(let keys, let context):
      refuse(point(location(context.mark)), "the key \"\(keys.first ?? "")\" stands twice in one mapping")
    default:
      refuse(point(places.start), "this YAML can't be read")
    }
  }

  /// What was mistyped before the place where the library gave up.
  private func slip(_ error: YamlError) -> YAMLSlip? {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      if problem.contains("another document") { return nil }
      let end = location(mark).line
      return places.start.line <= end
        ? YAMLSlip.first(in: source, lines: places.start.line...end) : nil
    default: return nil
    }
  }

  private mutating func refuse(_ range: SourceRange, _ message: String, _ help: String? = nil) {
    diagnostics.append(Diagnostic(rule, path: source.path, at: range, message, help: help))
  }
}

import Diagnostics
import Yams

/// Reads `theme.yml`: a mapping of `name` and `extends`, both texts, both optional.
struct ThemeManifestReader {
  private static let keys = ["name", "extends"]
  private static let mostBytes = 4096
  private static let mostMarkers = 200

  private let source: SourceText
  private var manifest = ThemeManifest()
  private var diagnostics: [Diagnostic] = []

  static func read(_ source: SourceText) -> Diagnosed<ThemeManifest> {
    var reader = ThemeManifestReader(source: source)
    reader.read()
    return Diagnosed(reader.manifest, reader.diagnostics)
  }

  private init(source: SourceText) { self.source = source }

  private mutating func read() {
    guard let text = guardedText() else { return }
    do {
      guard let root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot() else { return }
      guard case .mapping(let mapping) = root else {
        return report(
          range(of: root), "this wants a mapping", help: "write a line such as \"extends: default\"")
      }
      for (key, value) in mapping { read(key, value) }
    } catch let error as YamlError {
      report(error)
    } catch {
      report(.start, "this YAML can't be read")
    }
  }

  /// The text, if the library can take it without nesting or expanding anything for long.
  private mutating func guardedText() -> String? {
    let markers = source.bytes.count { "[{-?".utf8.contains($0) }
    let hasAlias = source.bytes.contains(UInt8(ascii: "*"))
    guard source.bytes.count <= Self.mostBytes, markers <= Self.mostMarkers, !hasAlias else {
      report(.start, "this is too much for \"name\" and \"extends\"")
      return nil
    }
    guard let text = String(validating: source.bytes, as: UTF8.self), !text.utf8.contains(0) else {
      report(.start, "these bytes are not UTF-8; save the file as UTF-8")
      return nil
    }
    return text
  }

  private mutating func read(_ key: Node, _ value: Node) {
    guard case .scalar(let scalar) = key, Self.keys.contains(scalar.string) else {
      let name = key.scalar?.string ?? ""
      let help =
        NearMiss.question(name, among: Self.keys) ?? "the keys are: \(Self.keys.joined(separator: ", "))"
      return report(range(of: key), "unknown key \"\(name)\" in theme.yml", help: help)
    }
    guard case .scalar(let text) = value, !text.string.isEmpty else {
      return report(range(of: value), "\"\(scalar.string)\" wants a text")
    }
    if scalar.string == "name" {
      manifest.name = text.string
    } else {
      manifest.extends = (text.string, range(of: value))
    }
  }

  private func range(of node: Node) -> SourceRange {
    guard let mark = node.mark else { return .start }
    return range(of: mark, length: max(1, node.scalar?.string.utf8.count ?? 1))
  }

  /// No longer than the rest of the line.
  private func range(of mark: Mark, length: Int) -> SourceRange {
    let start = YAMLPlaces(of: source.bytes.indices, in: source).location(
      line: mark.line, column: mark.column)
    let rest = source.line(start.line).dropFirst(start.column - 1)
    return SourceRange(line: start.line, column: start.column, length: min(length, rest.count))
  }

  private mutating func report(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      report(range(of: mark, length: 1), "this YAML can't be read: \(problem)")
    case .duplicatedKeysInMapping(let keys, _):
      report(.start, "the key \"\(keys.first ?? "")\" stands twice")
    default:
      report(.start, "this YAML can't be read")
    }
  }

  private mutating func report(_ range: SourceRange, _ message: String, help: String? = nil) {
    diagnostics.append(Diagnostic("theme", path: source.path, at: range, message, help: help))
  }
}

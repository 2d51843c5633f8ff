import Diagnostics
import Incidents

/// Reads a report's front matter, key by key.
package struct FrontMatterReader {
  /// All that it understands.
  package static var keys: [String] { fields.map(\.key) }

  private let settings: ArchiveSettings
  private var values: ValueReader
  private let source: SourceText
  private var frontMatter = FrontMatter()

  /// `value` stands in `source`.
  static func read(
    _ value: YAMLValue, in source: SourceText, settings: ArchiveSettings
  ) -> Diagnosed<FrontMatter> {
    var reader = FrontMatterReader(
      settings: settings, values: ValueReader(path: source.path, rule: "front-matter"), source: source)
    reader.read(value)
    return Diagnosed(reader.frontMatter, reader.values.diagnostics)
  }

  private mutating func read(_ value: YAMLValue) {
    var saysDraft = false
    for (key, range, value) in values.members(value, of: "front matter") {
      guard let field = Self.fields.first(where: { $0.key == key }) else {
        if case .scalar(let text, _) = value.content, ForeignFrontMatter.saysDraft(key, text) {
          saysDraft = true
          values.report(
            range, "unknown key \"\(key)\" in the front matter",
            help: "it is taken for \"status: draft\": write that")
        } else {
          values.unknownKey(key, at: range, known: Self.keys, in: "the front matter")
        }
        continue
      }
      guard !value.isBlank else { continue }
      frontMatter.keys.add(key, at: range)
      field.read(&self, value)
    }
    if saysDraft, frontMatter.keys["status"] == nil { frontMatter.status = .draft }
  }

  private struct Field: Sendable {
    let key: String
    let read: @Sendable (inout FrontMatterReader, YAMLValue) -> Void

    init(_ key: String, _ read: @escaping @Sendable (inout FrontMatterReader, YAMLValue) -> Void) {
      self.key = key
      self.read = read
    }

    static func time(_ milestone: Milestone, key: String? = nil) -> Field {
      let key = key ?? milestone.rawValue
      return Field(key) { reader, value in
        guard let time = reader.values.time(value, of: key) else { return }
        if reader.frontMatter.times[milestone] != nil {
          reader.values.report(
            value.range, "another key says already when this was \(milestone.rawValue)",
            help: "leave one of them; the last is taken", level: .warning)
        }
        reader.frontMatter.times[milestone] = time
      }
    }
  }

  private static let fields: [Field] = [
    Field("title") { $0.frontMatter.title = $0.prose($1, of: "title") },
    Field("severity") { $0.readSeverity($1) },
    Field("status") { $0.frontMatter.status = $0.values.choice($1, of: "status") ?? .review },
    .time(.started),
    .time(.detected),
    .time(.acknowledged),
    .time(.acknowledged, key: "declared"),
    .time(.identified),
    .time(.mitigated),
    .time(.resolved),
    .time(.customersTold),
    Field("timezone") { $0.frontMatter.zone = $0.values.zone($1, of: "timezone") },
    Field("services") { $0.frontMatter.services = $0.values.names($1, of: "services") },
    Field("tags") { $0.frontMatter.tags = $0.values.names($1, of: "tags") },
    Field("factors") { $0.frontMatter.factors = $0.values.names($1, of: "factors") },
    Field("authors") { $0.frontMatter.authors = $0.values.names($1, of: "authors") },
    Field("commander") { reader, value in
      reader.frontMatter.commander = reader.values.text(value, of: "commander").map {
        Placed(PersonName($0), at: value.range)
      }
    },
    Field("detected_by") { $0.frontMatter.detectedBy = $0.values.choice($1, of: "detected_by") },
    Field("summary") { $0.frontMatter.summary = $0.prose($1, of: "summary") },
    Field("impact") { $0.frontMatter.impact = ImpactReader.read($1, &$0.values) },
    Field("logs") { $0.frontMatter.logs = LogReferenceReader.read($1, &$0.values) },
    Field("graphs") { $0.frontMatter.graphs = GraphReferenceReader.read($1, &$0.values) },
    Field("preventable_by") { $0.frontMatter.preventableBy = $0.actionIDs($1, of: "preventable_by") },
    Field("not_preventable_by") {
      $0.frontMatter.notPreventableBy = $0.actionIDs($1, of: "not_preventable_by")
    },
    Field("question") { $0.frontMatter.question = $0.prose($1, of: "question") },
    Field("related") { $0.frontMatter.related = $0.incidentIDs($1, of: "related") },
    Field("aliases") { $0.frontMatter.aliases = $0.incidentIDs($1, of: "aliases") },
  ]

  /// A text that people read. Whoever writes "ticket #412" means no comment.
  private mutating func prose(_ value: YAMLValue, of key: String) -> String? {
    let behind = source.line(value.range.end.line).dropFirst(value.range.end.column - 1).drop { $0 == 0x20 }
    if case .scalar(_, isPlain: true) = value.content, behind.first == UInt8(ascii: "#"),
      let next = behind.dropFirst().first, next != 0x20, next != UInt8(ascii: "#")
    {
      values.report(
        SourceRange(
          line: value.range.end.line,
          column: behind.startIndex - source.line(value.range.end.line).startIndex + 1, length: behind.count),
        "\"#\" behind a blank begins a comment, so this is no part of \"\(key)\"",
        help: "put the whole text in quotes", level: .warning)
    }
    return values.text(value, of: key)
  }

  private mutating func readSeverity(_ value: YAMLValue) {
    guard let text = values.text(value, of: "severity") else { return }
    frontMatter.severity = settings.severity(named: text)
    guard frontMatter.severity == nil else { return }
    let known = settings.severities.map(\.id)
    values.report(
      value.range, "unknown severity \"\(text)\"",
      help: NearMiss.question(text, among: known) ?? "the severities are: \(known.joined(separator: ", "))",
      rule: "unknown-severity")
  }

  private mutating func actionIDs(_ value: YAMLValue, of key: String) -> [Placed<ActionID>] {
    values.texts(value, of: key).compactMap { text, range in
      if let id = ActionID(checking: text) { return Placed(id, at: range) }
      values.report(
        range, "\"\(text)\" is no id of an action", help: "write it as \"2014-01-19-api-out-of-memory/A2\"")
      return nil
    }
  }

  private mutating func incidentIDs(_ value: YAMLValue, of key: String) -> [Placed<IncidentID>] {
    values.texts(value, of: key).compactMap { text, range in
      if let id = IncidentID(checking: text) { return Placed(id, at: range) }
      values.report(
        range, "\"\(text)\" is no id of an incident", help: "write it as \"2014-01-19-api-out-of-memory\"")
      return nil
    }
  }
}

extension YAMLValue {
  /// Whether nothing is written there, be it in quotes.
  fileprivate var isBlank: Bool {
    guard case .scalar(let text, _) = content else { return false }
    if let first = text.utf8.first, first > 0x20, first < 0x7F { return isNull }
    return text.allSatisfy(\.isWhitespace)
  }
}

import Diagnostics
import Incidents

/// Reads archive.yml, key by key.
package struct SettingsReader {
  /// All that it understands.
  package static var keys: [String] { fields.map(\.key) }
  package static let severityKeys = ["id", "label", "definition"]
  package static let serviceKeys = ["label", "owner"]
  package static let personKeys = ["name", "github", "nicks"]
  package static let sectionKeys = ["required", "headings"]

  private var values: ValueReader
  private var settings = ArchiveSettings()
  private let knownRules: [RuleName]

  /// `knownRules` are the names that `rules:` may set.
  package static func read(_ source: SourceText, knownRules: [RuleName]) -> Diagnosed<ArchiveSettings> {
    let yaml = YAMLReader.read(source, bytes: 0..<source.bytes.count, rule: "settings")
    var reader = SettingsReader(
      values: ValueReader(path: source.path, rule: "settings"), knownRules: knownRules)
    if let value = yaml.value { reader.read(value) }
    return Diagnosed(reader.settings, yaml.diagnostics + reader.values.diagnostics)
  }

  private init(values: ValueReader, knownRules: [RuleName]) {
    self.values = values
    self.knownRules = knownRules
  }

  private mutating func read(_ value: YAMLValue) {
    // What the policy says of severities can be judged once they are known.
    let members = values.members(value, of: "archive.yml")
    for (key, range, value) in members.filter({ $0.key != "policy" }) + members.filter({ $0.key == "policy" })
    {
      guard let field = Self.fields.first(where: { $0.key == key }) else {
        values.unknownKey(key, at: range, known: Self.keys, in: "archive.yml")
        continue
      }
      if !value.isNull { field.read(&self, value) }
    }
  }

  private struct Field: Sendable {
    let key: String
    let read: @Sendable (inout SettingsReader, YAMLValue) -> Void

    init(_ key: String, _ read: @escaping @Sendable (inout SettingsReader, YAMLValue) -> Void) {
      self.key = key
      self.read = read
    }

    static func text(_ key: String, _ place: WritableKeyPath<ArchiveSettings, String> & Sendable) -> Field {
      Field(key) { reader, value in
        if let text = reader.values.text(value, of: key) { reader.settings[keyPath: place] = text }
      }
    }
  }

  private static let fields: [Field] = [
    .text("title", \.title),
    Field("base_url") { $0.readBaseURL($1) },
    Field("timezone") { reader, value in
      reader.settings.zone = reader.values.zone(value, of: "timezone") ?? .utc
      reader.settings.isZoneStated = true
    },
    .text("language", \.language),
    Field("theme") { $0.readTheme($1) },
    Field("content") { $0.readContent($1) },
    Field("today") { $0.settings.today = $0.values.day($1, of: "today") },
    Field("reports") { $0.readReports($1) },
    Field("severities") { $0.readSeverities($1) },
    Field("services") { $0.readServices($1) },
    Field("people") { $0.readPeople($1) },
    Field("sections") { $0.readSections($1) },
    Field("rules") { $0.readRules($1) },
    Field("policy") { $0.settings.policy = PolicyReader.read($1, $0.settings.severities, &$0.values) },
    Field("bots") { $0.settings.bots = $0.values.texts($1, of: "bots").map(\.text) },
    Field("github") { $0.settings.github = GitHubSettingsReader.read($1, &$0.values) },
    Field("redact") { $0.readRedaction($1) },
  ]

  private mutating func readRedaction(_ value: YAMLValue) {
    let patterns = values.texts(value, of: "redact")
    for pattern in patterns where !WrittenPattern.isWithinBounds(pattern.text) {
      values.report(
        pattern.range,
        "a regular expression has at most \(WrittenPattern.longest) bytes and \(WrittenPattern.mostBrackets) brackets",
        help: "write several shorter ones")
    }
    for pattern in patterns
    where WrittenPattern.isWithinBounds(pattern.text)
      && (!Redaction.isPattern(pattern.text) || pattern.text.isEmpty)
    {
      values.report(
        pattern.range, "\"\(pattern.text)\" is no regular expression",
        help: pattern.text.contains("(?<=") || pattern.text.contains("(?<!")
          ? "nothing is looked at before a match: leave out (?<=…) or (?<!…), and match what stands there as well"
          : "in double quotes a backslash is written twice: \"\\\\b10\\\\.\\\\d+\"")
    }
    settings.redaction = Redaction(patterns.map(\.text).filter { !$0.isEmpty })
  }

  private mutating func readTheme(_ value: YAMLValue) {
    guard let text = values.text(value, of: "theme") else { return }
    settings.theme = text
    settings.themePlace = value.range
  }

  /// Whether the folder is there is asked by whoever reads it.
  private mutating func readContent(_ value: YAMLValue) {
    guard let text = values.text(value, of: "content") else { return }
    guard let folder = ContentFolder(written: text) else {
      return values.report(
        value.range, "\"content\" wants a folder within the archive, not \"\(text)\"",
        help:
          "write its path from the folder of the archive, such as \"content\", or \".\" for that folder itself"
      )
    }
    // To whoever writes it there a dot is the folder of the file.
    guard !folder.isRoot || values.path == "archive.yml" else {
      return values.report(
        value.range,
        "\"content: \(text)\" is the folder of the archive, and \"\(values.path)\" lies in one below it",
        help:
          "leave \"content\" out, which means that folder; where it is the whole archive, say so with --archive DIR"
      )
    }
    settings.content = folder
  }

  private mutating func readReports(_ value: YAMLValue) {
    guard let text = values.text(value, of: "reports") else { return }
    guard PathPattern(text) != nil else {
      return values.report(
        value.range, "\"\(text)\" is no pattern of paths within the content folder",
        help: "such as \"*.md\", \"**/*.md\" or \"{20*.md,\(settings.reports)}\"")
    }
    settings.reports = text
  }

  private mutating func readBaseURL(_ value: YAMLValue) {
    guard let text = values.text(value, of: "base_url") else { return }
    settings.baseURL = BaseURL.checked(text)
    if settings.baseURL == nil { values.report(value.range, "\"base_url\" wants \(BaseURL.demand)") }
  }

  private mutating func readSeverities(_ value: YAMLValue) {
    var severities: [Severity] = []
    for element in values.list(value) {
      guard let severity = severity(element, rank: severities.count) else { continue }
      if severities.contains(where: { $0.isNamed(severity.id) }) {
        values.report(element.range, "the severity \"\(severity.id)\" stands twice")
      } else {
        severities.append(severity)
      }
    }
    if !severities.isEmpty { settings.severities = severities }
    if case .sequence(let elements) = value.content, elements.isEmpty {
      values.report(
        value.range, "\"severities\" names none",
        help: "name one, or leave the key out for \(Severity.standard.map(\.id).joined(separator: ", "))")
    }
  }

  private mutating func severity(_ value: YAMLValue, rank: Int) -> Severity? {
    if case .scalar(let id, _) = value.content { return Severity(id: id, label: id, rank: rank) }
    var id: String?
    var label: String?
    var definition: String?
    for (key, range, value) in values.members(value, of: "severities") {
      switch key {
      case "id": id = values.text(value, of: key)
      case "label": label = values.text(value, of: key)
      case "definition": definition = values.text(value, of: key)
      default: values.unknownKey(key, at: range, known: Self.severityKeys, in: "\"severities\"")
      }
    }
    guard let id else {
      values.report(value.range, "a severity without \"id\"")
      return nil
    }
    return Severity(id: id, label: label ?? id, definition: definition, rank: rank)
  }

  private mutating func readServices(_ value: YAMLValue) {
    for (name, _, value) in values.members(value, of: "services") {
      var profile = ServiceProfile()
      for (key, range, value) in values.members(value, of: name) {
        switch key {
        case "label": profile.label = values.text(value, of: key)
        case "owner": profile.owner = values.text(value, of: key).map { PersonName($0) }
        default: values.unknownKey(key, at: range, known: Self.serviceKeys, in: "a service")
        }
      }
      settings.services[ServiceName(name)] = profile
    }
  }

  private mutating func readPeople(_ value: YAMLValue) {
    for (name, _, value) in values.members(value, of: "people") {
      var profile = PersonProfile()
      for (key, range, value) in values.members(value, of: name) {
        switch key {
        case "name": profile.name = values.text(value, of: key)
        case "github": profile.github = values.text(value, of: key)
        case "nicks": profile.nicks = values.texts(value, of: key).map(\.text)
        default: values.unknownKey(key, at: range, known: Self.personKeys, in: "a person")
        }
      }
      settings.people[PersonName(name)] = profile
    }
  }

  private mutating func readSections(_ value: YAMLValue) {
    for (name, range, value) in values.members(value, of: "sections") {
      guard let kind = RequiredSection.Kind(rawValue: name),
        let index = settings.sections.firstIndex(where: { $0.kind == kind })
      else {
        values.unknownKey(
          name, at: range, known: RequiredSection.Kind.allCases.map(\.rawValue), in: "\"sections\"")
        continue
      }
      for (key, range, value) in values.members(value, of: name) {
        switch key {
        case "required": settings.sections[index].isRequired = values.flag(value, of: key) ?? true
        case "headings": settings.sections[index].headings = values.texts(value, of: key).map(\.text)
        default: values.unknownKey(key, at: range, known: Self.sectionKeys, in: "a section")
        }
      }
    }
  }

  private mutating func readRules(_ value: YAMLValue) {
    for (name, range, value) in values.members(value, of: "rules") {
      guard knownRules.contains(RuleName(name)) else {
        values.unknownKey(
          name, at: range, known: knownRules.map(\.rawValue), in: "\"rules\"",
          listed: "\"icarus check --rules\" lists them")
        continue
      }
      if let text = values.text(value, of: name) {
        if ["off", "false", "no"].contains(text.lowercased()) {
          settings.rules[RuleName(name)] = .some(nil)
        } else if let level = Level(rawValue: text) {
          settings.rules[RuleName(name)] = level
        } else {
          values.report(
            value.range, "unknown level \"\(text)\" for the rule \"\(name)\"",
            help: "write error, warning, hint or off")
        }
      }
    }
  }
}

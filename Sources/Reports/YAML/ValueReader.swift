import Diagnostics
import Incidents

/// Turns YAML values into what a schema says they are; what isn't becomes a diagnostic at its place.
struct ValueReader {
  let path: String
  /// The rule under which wrong values are reported.
  let rule: RuleName
  private(set) var diagnostics: [Diagnostic] = []

  init(path: String, rule: RuleName) {
    self.path = path
    self.rule = rule
  }

  mutating func report(
    _ range: SourceRange, _ message: String, help: String? = nil, rule: RuleName? = nil, level: Level = .error
  ) {
    diagnostics.append(Diagnostic(rule ?? self.rule, level, path: path, at: range, message, help: help))
  }

  mutating func text(_ value: YAMLValue, of key: String) -> String? {
    guard case .scalar(let text, _) = value.content else {
      report(value.range, "\"\(key)\" wants a text, not \(value.kindName)")
      return nil
    }
    return text.isEmpty ? nil : text
  }

  mutating func integer(_ value: YAMLValue, of key: String, in bounds: ClosedRange<Int>) -> Int? {
    guard case .scalar(let text, _) = value.content, let number = Int(text) else {
      report(value.range, "\"\(key)\" wants a whole number")
      return nil
    }
    guard bounds.contains(number) else {
      report(value.range, "\"\(key)\" must lie between \(bounds.lowerBound) and \(bounds.upperBound)")
      return nil
    }
    return number
  }

  mutating func flag(_ value: YAMLValue, of key: String) -> Bool? {
    if case .scalar(let text, isPlain: true) = value.content, let flag = Self.flag(text) { return flag }
    report(value.range, "\"\(key)\" wants true or false")
    return nil
  }

  /// As YAML 1.1 has them.
  static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes", "on": true
    case "false", "no", "off": false
    default: nil
    }
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ value: YAMLValue, of key: String
  ) -> Choice? where Choice.RawValue == String {
    guard let text = text(value, of: key) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    report(
      value.range, "unknown value \"\(text)\" for \"\(key)\"",
      help: NearMiss.question(text, among: names) ?? "write one of: \(names.joined(separator: ", "))")
    return nil
  }

  /// A list; a single value counts as a list of one.
  mutating func list(_ value: YAMLValue) -> [YAMLValue] {
    switch value.content {
    case .sequence(let values): values
    case .scalar where value.isNull: []
    default: [value]
    }
  }

  mutating func texts(_ value: YAMLValue, of key: String) -> [(text: String, range: SourceRange)] {
    list(value).compactMap { element in text(element, of: key).map { ($0, element.range) } }
  }

  mutating func names<Kind>(_ value: YAMLValue, of key: String) -> [Placed<Name<Kind>>] {
    if case .scalar(let text, isPlain: true) = value.content, text.contains(",") {
      report(
        value.range, "\"\(text)\" is one name in \"\(key)\"",
        help: "write several as a list: [\(text)]", level: .warning)
    }
    var names: [Placed<Name<Kind>>] = []
    for (text, range) in texts(value, of: key) {
      let name = Name<Kind>(text)
      if names.contains(where: { $0.value == name }) {
        report(range, "\"\(text)\" stands twice in \"\(key)\"", level: .warning)
      } else {
        names.append(Placed(name, at: range))
      }
    }
    return names
  }

  mutating func members(_ value: YAMLValue, of key: String) -> [(
    key: String, range: SourceRange, value: YAMLValue
  )] {
    guard case .mapping(let members) = value.content else {
      if !value.isNull { report(value.range, "\"\(key)\" wants a mapping, not \(value.kindName)") }
      return []
    }
    return members.compactMap { member in
      text(member.key, of: key).map { ($0, member.key.range, member.value) }
    }
  }

  /// `list` says where all are told, if there are too many to tell them here.
  mutating func unknownKey(
    _ key: String, at range: SourceRange, known: [String], in owner: String, listed list: String? = nil
  ) {
    report(
      range, "unknown key \"\(key)\" in \(owner)",
      help: NearMiss.question(key, among: known) ?? list ?? "the keys are: \(known.joined(separator: ", "))")
  }

  mutating func zone(_ value: YAMLValue, of key: String) -> Zone? {
    guard let text = text(value, of: key) else { return nil }
    if let zone = Zone(named: text) { return zone }
    report(
      value.range, "unknown time zone \"\(text)\"",
      help: NearMiss.question(text, among: Zone.names)
        ?? "write a name of the IANA list such as \"Europe/London\", or an offset such as \"+01:00\"")
    return nil
  }

  mutating func day(_ value: YAMLValue, of key: String) -> Day? {
    guard let text = text(value, of: key) else { return nil }
    if let day = Day(parsing: text) {
      if day.isPlausible { return day }
      report(value.range, "the year of \"\(text)\" lies outside 1970 to 2100", rule: "time")
    } else {
      report(value.range, "\"\(text)\" is no day", help: "write it as YYYY-MM-DD", rule: "time")
    }
    return nil
  }

  mutating func time(_ value: YAMLValue, of key: String) -> Placed<WrittenTime>? {
    guard let text = text(value, of: key) else { return nil }
    do throws(WrittenTime.Fault) {
      if let time = try WrittenTimeReader.readWhole(text) { return Placed(time, at: value.range) }
      report(
        value.range, "\"\(text)\" is no time",
        help: "write it as YYYY-MM-DD HH:MM, with Z or +01:00 behind it if need be",
        rule: "time")
    } catch {
      report(value.range, error.message, rule: "time")
    }
    return nil
  }
}

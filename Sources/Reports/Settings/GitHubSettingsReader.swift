import Incidents

/// `github: {repository: acme/ops, label: post-mortem, api_url: https://api.github.com, write_interval: 1}`
package enum GitHubSettingsReader {
  package static let keys = ["repository", "label", "api_url", "write_interval"]

  static func read(_ value: YAMLValue, _ values: inout ValueReader) -> GitHubSettings {
    var github = GitHubSettings()
    for (key, range, value) in values.members(value, of: "github") {
      switch key {
      case "repository": github.repository = repository(value, &values)
      case "label": github.label = label(value, &values) ?? github.label
      case "api_url": github.apiURL = address(value, &values)
      case "write_interval": github.writeInterval = interval(value, &values) ?? github.writeInterval
      default: values.unknownKey(key, at: range, known: keys, in: "\"github\"")
      }
    }
    return github
  }

  private static func repository(_ value: YAMLValue, _ values: inout ValueReader) -> String? {
    guard let text = values.text(value, of: "repository") else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isNameByte) }) { return text }
    values.report(value.range, "\"\(text)\" is no repository", help: "write it as owner/repo")
    return nil
  }

  /// As GitHub takes it; issues are looked for by it, where a comma would mean two labels.
  private static func label(_ value: YAMLValue, _ values: inout ValueReader) -> String? {
    guard let text = values.text(value, of: "label") else { return nil }
    let hasBlankEnd = text.first?.isWhitespace ?? true || text.last?.isWhitespace ?? true
    if !hasBlankEnd, !text.contains(","), text.unicodeScalars.count <= 50 { return text }
    values.report(
      value.range, "\"label\" wants up to 50 characters without a comma, and no blank at either end")
    return nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
      || "-_.".utf8.contains(byte)
  }

  /// No more than scheme, host and path: the addresses of issues begin with it, and a password would stand in every page.
  private static func address(_ value: YAMLValue, _ values: inout ValueReader) -> String? {
    guard let text = values.text(value, of: "api_url") else { return nil }
    let rest = ["https://", "http://"].first(where: text.hasPrefix).map { text.dropFirst($0.count) }
    if let rest, let first = rest.utf8.first, first != UInt8(ascii: "/"), rest.utf8.allSatisfy(isAddressByte)
    {
      return text
    }
    values.report(
      value.range, "\"\(text)\" is no address of an interface",
      help: "write it as https://github.acme.example/api/v3")
    return nil
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    isNameByte(byte) || "~:/[]".utf8.contains(byte)
  }

  /// Seconds, with a fraction if need be.
  private static func interval(_ value: YAMLValue, _ values: inout ValueReader) -> Double? {
    guard let text = values.text(value, of: "write_interval") else { return nil }
    if let seconds = Double(text), (0...3_600).contains(seconds) { return seconds }
    values.report(value.range, "\"write_interval\" wants seconds between 0 and 3600")
    return nil
  }
}

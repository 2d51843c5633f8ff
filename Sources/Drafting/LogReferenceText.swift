import Incidents

/// A log as front matter lists it: `{file: irc.log, timezone: UTC, date: 2014-03-02}`.
enum LogReferenceText {
  static func text(_ reference: LogReference) -> String {
    var parts = ["file: \(YAMLText.quoted(reference.file))"]
    if let channel = reference.channel { parts.append("channel: \(YAMLText.quoted(channel))") }
    if let zone = reference.zone { parts.append("timezone: \(YAMLText.quoted(zone.name))") }
    if let date = reference.date { parts.append("date: \(date)") }
    if reference.offset != 0 { parts.append("offset: \(reference.offset)s") }
    if let format = reference.format { parts.append("format: \(format)") }
    return "{\(parts.joined(separator: ", "))}"
  }
}

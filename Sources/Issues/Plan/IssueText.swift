import Diagnostics
import Incidents
import Markdown

/// What a new issue says.
struct IssueText: Hashable, Sendable {
  let title: String
  let body: String

  /// GitHub takes 256 and 65,536 characters.
  private static let longestTitle = 256
  private static let longestText = 60_000
  private static let longestBeginning = 60

  init(_ action: ActionItem, _ id: ActionID, of incident: Incident, _ settings: ArchiveSettings) {
    let text = Self.shown(action.text, settings)
    title =
      text.isEmpty
      ? "\(Self.shown(incident.title, settings)): \(id.local)" : Self.cut(text, to: Self.longestTitle)
    let sentence = Self.cut(LiteralMarkdown.line(text, whereNamesCall: true), to: Self.longestText)
    let facts = Self.facts(action, id, incident, settings).map { "- \($0)" }
    body =
      ([IssueMarker.text(of: id), sentence, ""] + facts + ["", Self.closing]).joined(separator: "\n") + "\n"
  }

  /// Without what nobody outside should read, and what nobody sees.
  private static func shown(_ text: String, _ settings: ArchiveSettings) -> String {
    settings.redaction.applied(toProse: SecretScan.masked(LiteralMarkdown.visible(text)))
  }

  private static let closing =
    "Close this as completed when it is done, or as not planned when it won't be: the post-mortem will say so."

  private static func facts(
    _ action: ActionItem, _ id: ActionID, _ incident: Incident, _ settings: ArchiveSettings
  ) -> [String] {
    let title = LiteralMarkdown.line(
      cut(shown(incident.title, settings), to: longestTitle), whereNamesCall: true)
    let address = settings.baseURL.map { "\($0)incidents/\(id.incident)/index.html#\(id.anchor)" }
    let report = address.map { "[\(title)](<\($0)>)" } ?? "\(title) (`\(id.incident)`)"
    return [
      "Post-mortem: \(report)",
      action.owner.map {
        "Owner: \(LiteralMarkdown.line(shown(settings.name(of: $0), settings), whereNamesCall: true))"
      },
      action.due.map { "Due: \($0)" },
      action.kind.map { "Kind: \($0.rawValue)" },
      action.priority.map { "Priority: \($0.rawValue)" },
    ].compactMap(\.self)
  }

  /// So much of what an action says that people know it by that.
  static func beginning(of action: ActionItem, _ settings: ArchiveSettings) -> String {
    cut(shown(action.text, settings), to: longestBeginning)
  }

  /// In characters as GitHub counts them.
  private static func cut(_ text: String, to length: Int) -> String {
    guard text.unicodeScalars.count > length else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(length - 1))) + "…"
  }
}

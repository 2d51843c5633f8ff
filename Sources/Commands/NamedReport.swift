import Checks
import Diagnostics
import Foundation
import Incidents
import Reports

/// The report that a user means, and what was found in it.
struct NamedReport {
  let id: IncidentID
  /// Nothing of one that can't be read.
  let incident: Incident?
  /// Without hints.
  let findings: [Diagnostic]

  /// More names than these help nobody.
  private static let most = 12

  /// An error of usage for what is no report, or may be several. What was meant is said where something else was written.
  init(_ text: String, in checked: CheckedArchive) throws {
    let folder = checked.contents.settings.content.path(of: "incidents/")
    let incidents = checked.contents.incidents
    let unreadable = checked.diagnostics.filter { $0.level == .error }
      .compactMap { Self.folder(of: $0.path, in: folder) }
    let known = Set(incidents.map(\.id) + unreadable + checked.contents.waiting).sorted()
    let id = try Self.choose(text, among: known, incidents, checked)
    let incident = incidents.first { $0.id == id }
    if incident == nil, checked.contents.waiting.contains(id) {
      throw Failure("\(id) has no report yet", status: 2)
    }
    self.id = id
    self.incident = incident
    findings = checked.diagnostics.filter {
      $0.level != .hint
        && ($0.path == folder + id.rawValue || $0.path.hasPrefix("\(folder)\(id)/")
          || $0.path == incident?.reportPath)
    }
  }

  var hasErrors: Bool { findings.contains { $0.level == .error } }

  private static func choose(
    _ text: String, among known: [IncidentID], _ incidents: [Incident], _ checked: CheckedArchive
  ) throws -> IncidentID {
    let wanted = IncidentID(text)
    if known.contains(wanted) { return wanted }
    if let incident = incidents.first(where: { $0.aliases.contains { $0.value == wanted } }) {
      Console.error("icarus: \(wanted) is \(incident.id) now")
      return incident.id
    }
    if let id = try atPath(text, checked) {
      guard known.contains(id) else { throw unknown(text, among: known) }
      return id
    }
    let found = text.isEmpty ? [] : known.filter { $0.rawValue.contains(text.lowercased()) }
    guard let first = found.first else { throw unknown(text, among: known) }
    guard found.count == 1 else {
      let message = "\"\(VisibleText.escaped(text))\" may be any of \(found.count) reports: \(list(found))"
      throw Failure(message, status: 2)
    }
    Console.error("icarus: \"\(VisibleText.escaped(text))\" is taken for \(first)")
    return first
  }

  /// Of the folder in which something lies that is there; nothing for what is no path.
  private static func atPath(_ text: String, _ checked: CheckedArchive) throws -> IncidentID? {
    let here = FileManager.default.currentDirectoryPath
    let path = URL(filePath: text.hasPrefix("/") ? text : here + "/" + text).standardizedFileURL.path
    guard !text.isEmpty, FileSystem.kind(of: path) != nil else { return nil }
    let folder =
      checked.contents.location.root + "/" + checked.contents.settings.content.path(of: "incidents/")
    if let loose = checked.contents.incidents.first(where: {
      $0.isAt(path, in: checked.contents.location.root)
    }) {
      return loose.id
    }
    guard let id = Self.folder(of: path, in: folder) else {
      throw Failure("\"\(VisibleText.escaped(text))\" lies in no report's folder of this archive", status: 2)
    }
    return id
  }

  /// That of a report, below `folder`.
  private static func folder(of path: String, in folder: String) -> IncidentID? {
    guard path.hasPrefix(folder) else { return nil }
    return IncidentID(checking: String(path.dropFirst(folder.count).prefix { $0 != "/" }))
  }

  private static func unknown(_ text: String, among known: [IncidentID]) -> Failure {
    let names = known.map(\.rawValue)
    let help: String
    if let question = NearMiss.question(text, among: names + names.map { String($0.dropFirst(11)) }) {
      help = question
    } else if known.isEmpty {
      help = "the archive has none yet"
    } else {
      help = "there \(known.count == 1 ? "is" : "are") \(list(known.reversed()))"
    }
    return Failure(
      "there is no report \"\(VisibleText.escaped(text))\"; \(VisibleText.escaped(help))", status: 2)
  }

  private static func list(_ ids: [IncidentID]) -> String {
    ids.prefix(most).map(\.rawValue).joined(separator: ", ") + (ids.count > most ? " and others" : "")
  }
}

extension Incident {
  /// Whether its report is at an absolute path.
  fileprivate func isAt(_ path: String, in root: String) -> Bool { path == root + "/" + reportPath }
}

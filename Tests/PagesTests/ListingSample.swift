import Diagnostics
import Foundation
import Incidents
import Markdown
import Pages
import Reports

/// Small archives for the tests of lists and data.
enum ListingSample {
  static let today = day("2014-10-01")

  static func day(_ text: String) -> Day { Day(parsing: text) ?? Day(number: 0) }

  /// Of SEV 1, from 13:58 to 15:20 UTC on the day of its id.
  static func incident(_ id: String, _ change: (inout Incident) -> Void = { _ in }) -> Incident {
    let id = IncidentID(id)
    let start = LocalTime(day: id.day ?? today, secondOfDay: 50_280, precision: .minute)
    let started = Timestamp(start, offset: 0)
    var incident = Incident(
      id: id, title: "Title of \(id)", status: .reviewed,
      milestones: Milestones([.started: started, .resolved: started.adding(seconds: 4_920)]), zone: .utc,
      reportPath: "content/incidents/\(id)/report.md")
    incident.severity = Severity.standard.first
    change(&incident)
    return incident
  }

  /// Open since the day of its incident.
  static func action(
    _ incident: String, _ id: String?, _ state: ActionItem.State = .open,
    _ change: (inout ActionItem) -> Void = { _ in }
  ) -> ActionItem {
    let incident = IncidentID(incident)
    var action = ActionItem(
      incident: incident, id: id.map { ActionID(incident: incident, local: $0) },
      text: "Text of \(id ?? "none")", state: state, range: .start)
    action.opened = incident.day
    change(&action)
    return action
  }

  static func site(
    _ incidents: [Incident] = [], waiting: [IncidentID] = [], today: Day = today,
    pages: [String: String] = [:], _ change: (inout ArchiveSettings) -> Void = { _ in }
  ) throws -> Site {
    var settings = ArchiveSettings()
    change(&settings)
    let archive = Archive(settings: settings, today: today, incidents: incidents, waiting: waiting)
    return Site(archive, contents: try contents(pages))
  }

  /// What is read of a folder with nothing but free pages, by name.
  private static func contents(_ pages: [String: String]) throws -> ArchiveContents {
    let root = FileManager.default.temporaryDirectory.appending(path: "icarus-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let folder = root.appending(path: "content/pages")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in pages { try Data(text.utf8).write(to: folder.appending(path: name + ".md")) }
    guard let location = ArchiveLocation(root: root.path) else { throw CocoaError(.fileNoSuchFile) }
    return try ArchiveReader(location, knownRules: []).read { _, _ in { _ in [] } }
  }
}

extension PageContent {
  /// A part as text, empty where it is missing.
  func part(_ name: String) -> String { parts.first { $0.name == name }?.value.characters ?? "" }

  var names: [String] { parts.map(\.name) }
}

extension PageContent.Value {
  /// Nothing of a text.
  var html: HTML? {
    switch self {
    case .text: nil
    case .html(let html): html
    case .written(let write): HTML { write(&$0) }
    }
  }

  var characters: String { if case .text(let text) = self { text } else { html?.description ?? "" } }
}

extension Page {
  /// What it says in a site; an empty page of kind `404` where it says nothing.
  func made(in site: Site) -> PageContent { content(of: site) ?? PageContent(.notFound) }
}

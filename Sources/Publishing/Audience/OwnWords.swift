import Checks
import Incidents
import Markdown
import Pages
import Reports

/// The words that pages for stakeholders say whatever happened: a nick may be one of them.
enum OwnWords {
  /// In small letters. `contents` are only what a site is made with.
  static func all(in contents: ArchiveContents) -> Set<String> {
    var settings = ArchiveSettings()
    settings.title = ""
    let archive = Archive(settings: settings, today: Day(number: 16_000), incidents: [over, ongoing])
    let map = SiteMap(Site(archive, contents: contents.keeping([], []), for: .stakeholders))
    let nothing = HTML(escaped: [])
    let draft = ReportDraft(
      description: "", headings: [], axis: nothing, body: nothing, impact: nothing, log: nil)
    let reports = map.reports.flatMap { report in
      report.pages.compactMap { page in
        map.content(
          of: page, from: draft, IncidentSurroundings(of: report.incident, gaps: [], in: map.site))
      }
    }
    let pages = reports + map.otherPages.compactMap { map.content(of: $0) }
    return Set((pages.map(\.visibleText) + dates).flatMap { LeakWords.of($0) }.map { $0.lowercased() })
  }

  /// With every month.
  private static var dates: [String] {
    (1...12).compactMap { Day(year: 2013, month: $0, day: 1) }.map { DayText.long($0) }
  }

  private static let start = Timestamp(secondsSince1970: 1_381_000_000, offset: 0, precision: .minute)

  private static var over: Incident {
    var milestones = Milestones([.started: start, .resolved: start.adding(seconds: 7_200)])
    milestones[.mitigated] = start.adding(seconds: 3_600)
    milestones[.customersTold] = start.adding(seconds: 600)
    var incident = incident("2013-10-05-x", milestones)
    incident.impact = Impact(customers: 2, requestsFailed: 2, supportTickets: 2, dataLoss: "")
    incident.actions = [.open, .done].map { state in
      ActionItem(incident: incident.id, id: nil, text: "", state: state, range: .start)
    }
    return incident
  }

  private static var ongoing: Incident { incident("2013-10-05-y", Milestones([.started: start])) }

  private static func incident(_ id: String, _ milestones: Milestones) -> Incident {
    Incident(
      id: IncidentID(id), title: "", status: .reviewed, milestones: milestones, zone: .utc, reportPath: "")
  }
}

import ChatLogs
import Diagnostics
import Graphs
import Incidents
import Markdown
import Synchronization

/// A report in full: what the archive keeps of it, and the texts from which its pages are made. It is one object, since all
/// who make something of it hold it.
package final class Report: Sendable {
  package let incident: Incident
  /// As it was written. All else here is made of it without its secrets.
  package let source: SourceText
  /// What looks like one, in the text and behind that in the logs.
  package let secrets: [FoundSecret]
  package let document: Document
  /// Whether the text was nested too deep to be read: then `document` is empty, and no rule need say what is missing.
  package let isTextRefused: Bool
  package let stated: Stated
  /// What stands before the first heading.
  package let introduction: [Block]
  package let sections: [ReportSection]
  /// In the order in which they were written.
  package let entries: [TimelineEntry]
  /// What stands in the timeline section beside the entries.
  package let timelineProse: [Block]
  /// As many as `incident.actions`, in the same order: what each says, without id and facts.
  package let actionContents: [[Inline]]
  /// As many as `incident.logs`, in the same order.
  package let logs: [CuratedLog]
  package let timeline: Timeline
  /// Every link and image of the text with what it leads to.
  package let links: [ReportLink]
  /// What each address in the text leads to.
  package let targets: [String: LinkTarget]
  /// Headers of the images that the report shows or lists, by file.
  package let images: [String: ImageHeader]
  /// Those that it lists, in that order, and behind them those that its text shows; without those whose files can't be read.
  package let graphs: [ReportGraph]
  package let anchors: ReportAnchors
  package let folder: ReportFolder
  private let foundSpans = Mutex<[AlertSpan]?>(nil)

  init(
    incident: Incident, source: SourceText, secrets: [FoundSecret], document: Document, isTextRefused: Bool,
    stated: Stated,
    introduction: [Block], sections: [ReportSection], entries: [TimelineEntry], timelineProse: [Block],
    actionContents: [[Inline]], logs: [CuratedLog], timeline: Timeline, links: [ReportLink],
    targets: [String: LinkTarget], images: [String: ImageHeader], graphs: [ReportGraph],
    anchors: ReportAnchors, folder: ReportFolder
  ) {
    self.incident = incident
    self.source = source
    self.secrets = secrets
    self.document = document
    self.isTextRefused = isTextRefused
    self.stated = stated
    self.introduction = introduction
    self.sections = sections
    self.entries = entries
    self.timelineProse = timelineProse
    self.actionContents = actionContents
    self.logs = logs
    self.timeline = timeline
    self.links = links
    self.targets = targets
    self.images = images
    self.graphs = graphs
    self.anchors = anchors
    self.folder = folder
  }

  /// The same with the actions as the tracker has them.
  package func tracked(by ledger: IssueLedger, _ settings: ArchiveSettings) -> Report {
    let tracked = incident.tracked(by: ledger, settings)
    guard tracked.actions.contains(where: \.isTracked) else { return self }
    return Report(
      incident: tracked, source: source, secrets: secrets, document: document, isTextRefused: isTextRefused,
      stated: stated,
      introduction: introduction, sections: sections, entries: entries, timelineProse: timelineProse,
      actionContents: actionContents, logs: logs, timeline: timeline, links: links, targets: targets,
      images: images, graphs: graphs, anchors: anchors, folder: folder)
  }

  /// The graph that a file beside the report holds.
  package func graph(_ file: String) -> ReportGraph? {
    graphs.first { $0.reference.file.utf8.elementsEqual(file.utf8) }
  }

  /// How long the checks were red of which the logs tell. Only pages show it, so that it is found out when it is asked for.
  package var alertSpans: [AlertSpan] {
    foundSpans.withLock { found in
      let spans = found ?? AlertSpan.all(in: logs)
      found = spans
      return spans
    }
  }

  /// What the author wrote, and was not derived.
  package struct Stated: Hashable, Sendable {
    package let keys: StatedKeys
    package let times: StatedTimes
    /// "No actions", with a reason.
    package let noActions: Bool
    /// What `hide` and `key` say of all logs.
    package let logLines: [NamedLogLines]
    /// The files under `logs` and `graphs`, as they are written there.
    package let listedFiles: [String]

    package var title: Bool { keys["title"] != nil }
    package var severity: Bool { keys["severity"] != nil }
  }

  /// Where a time of the front matter stands, else the front of the report.
  package func place(of milestone: Milestone) -> SourceRange { stated.times[milestone]?.range ?? .start }

  /// Where a key of the front matter stands, else the front of the report.
  package func place(ofKey key: String) -> SourceRange { stated.keys[key] ?? .start }

  /// Whether it was read with a look at files that lie neither in its folder nor in `pages/`.
  var looksElsewhere: Bool {
    links.contains { link in
      switch link.target {
      case .unpublished: true
      case .missing(let path): path.hasPrefix("..") || path.contains("/..")
      default: false
      }
    }
  }

  package func section(_ kind: RequiredSection.Kind) -> ReportSection? {
    sections.first { $0.kind == kind }
  }
}

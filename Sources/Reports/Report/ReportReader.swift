import ChatLogs
import Diagnostics
import Graphs
import Incidents
import Markdown

/// Reads one report and what lies beside it.
struct ReportReader {
  private let id: IncidentID
  private let folder: ReportFolder
  private let settings: ArchiveSettings
  private let kinds: SectionKinds
  /// Names of the files of free pages.
  private let pages: Set<String>
  private let path: String
  /// What is read instead of the report's file.
  private let bytes: [UInt8]?
  private var isTextRefused = false
  private var mask: SecretMask
  private var diagnostics: [Diagnostic] = []

  /// `bytes` are read instead of the report's file.
  static func read(
    _ id: IncidentID, in folder: ReportFolder, settings: ArchiveSettings, kinds: SectionKinds,
    pages: Set<String>, bytes: [UInt8]? = nil
  ) -> Diagnosed<Report?> {
    var reader = ReportReader(
      id: id, folder: folder, settings: settings, kinds: kinds, pages: pages, bytes: bytes)
    let report = reader.read()
    return Diagnosed(report, reader.diagnostics)
  }

  private init(
    id: IncidentID, folder: ReportFolder, settings: ArchiveSettings, kinds: SectionKinds, pages: Set<String>,
    bytes: [UInt8]?
  ) {
    self.id = id
    self.folder = folder
    self.settings = settings
    self.kinds = kinds
    self.pages = pages
    self.bytes = bytes
    mask = SecretMask(settings)
    path = folder.pathInArchive(of: folder.reportName)
  }

  private mutating func read() -> Report? {
    guard let source = text() else { return nil }
    let fence = FrontMatterFence(source)
    let masked = mask.masked(source) {
      ExcuseReader.excuses(in: source, fence, Document.parse(source, from: fence.body).value)
    }
    guard let frontMatter = frontMatter(masked, fence) else { return nil }
    let document = Document.parse(masked, from: fence.body)
    isTextRefused = !document.diagnostics.isEmpty
    let excuses = ExcuseReader.excuses(in: masked, fence, document.value)
    return report(source, frontMatter, take(document), excuses)
  }

  private mutating func text() -> SourceText? {
    do throws(FileError) {
      let bytes =
        if let bytes { bytes } else { try folder.read(folder.reportName, limit: TextGuard.largest) }
      let text = take(TextGuard.text(bytes, path: path))
      guard let text else { return nil }
      if text.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) {
        error("front-matter", .start, "this report is empty", help: "\"icarus new\" writes one to start from")
        return nil
      }
      return text
    } catch {
      diagnostics.append(Diagnostic("file", path: path, at: .start, error.message))
      return nil
    }
  }

  private mutating func frontMatter(_ source: SourceText, _ fence: FrontMatterFence) -> FrontMatter? {
    if fence.isUnclosed {
      error(
        "front-matter", SourceRange(line: 1, column: 1, length: 3),
        "the front matter that begins here never ends",
        help: "put a line with --- behind it")
      return nil
    }
    guard let bytes = fence.yaml else {
      if ForeignFrontMatter.isTOML(source) { return frontMatter(inTOML: source) }
      // What lies anywhere was written for other readers, and what it lacks is asked for by name.
      if folder.isShared { return FrontMatter() }
      error(
        "front-matter", .start, "this report has no front matter",
        help: "begin it with a line ---, then title, severity, started and resolved, then another line ---")
      return FrontMatter()
    }
    let yaml = YAMLReader.read(source, bytes: bytes, rule: "front-matter")
    diagnostics += yaml.diagnostics
    guard let value = yaml.value else { return yaml.diagnostics.isEmpty ? FrontMatter() : nil }
    return take(FrontMatterReader.read(value, in: source, settings: settings))
  }

  /// Nothing of it is read but what must not be published.
  private mutating func frontMatter(inTOML source: SourceText) -> FrontMatter {
    error(
      "front-matter", SourceRange(line: 1, column: 1, length: 3),
      "this front matter is TOML, which isn't read",
      help: "write it as YAML: between two lines of ---, with a colon behind each key")
    var frontMatter = FrontMatter()
    if ForeignFrontMatter.saysDraft(toml: source) { frontMatter.status = .draft }
    return frontMatter
  }

  private mutating func report(
    _ source: SourceText, _ frontMatter: FrontMatter, _ document: Document, _ excuses: [Excuse]
  ) -> Report {
    let zone = frontMatter.zone ?? settings.zone
    let split = SectionSplitter(document, kinds: kinds, statedTitle: frontMatter.title)
    let resolver = MilestoneResolver(path: path, zone: zone, times: frontMatter.times, day: id.day)
    diagnostics += resolver.diagnostics

    var timelineReader = TimelineReader(
      path: path, zone: zone, started: resolver.milestones.started, fallback: id.day)
    timelineReader.takeZone(from: split.introduction)
    for section in split.sections where section.kind == .timeline { timelineReader.read(section) }
    diagnostics += timelineReader.diagnostics
    let milestones = derived(
      resolver.milestones, from: timelineReader.entries, isDraft: frontMatter.status == .draft)

    let end = milestones.resolved ?? milestones.started
    var actionReader = ActionReader(
      path: path, incident: id, ended: end?.local.day ?? id.day, github: settings.github)
    for section in split.sections where section.kind == .actions { actionReader.read(section) }
    diagnostics += actionReader.diagnostics

    let written = folder.isShared ? sharedLogs(frontMatter.logs, document) : frontMatter.logs
    let logs = readLogs(written, milestones, excuses)
    let timeline = Timeline(
      milestones: milestones, entries: timelineReader.entries.map(\.time), events: logs.events)
    let links = ReportLinks(
      document, resolver: LinkResolver(files: folder, logs: logs.map(\.reference), pages: pages))

    var incident = Incident(
      id: id, title: frontMatter.title ?? split.title?.plainText ?? id.rawValue, status: frontMatter.status,
      milestones: milestones, zone: zone, reportPath: path)
    incident.hasOwnFolder = !folder.isShared
    incident.take(frontMatter)
    incident.actions = actionReader.actions.map(\.item)
    incident.namePeople(as: settings)
    incident.logs = logs.map { log in
      var reference = log.reference
      reference.lineCount = log.log.lineCount
      return reference
    }
    let graphs = frontMatter.graphs.map { self.graph($0, zone, milestones) }
    incident.graphs = graphs.map(\.reference)
    incident.links = links.toIncidents
    incident.pageLinks = links.toPlacesOnPages
    incident.timelineEntryCount = timelineReader.entries.count
    incident.logLineCount = logs.reduce(0) { $0 + $1.shown.count }

    var attachments = AttachmentReader(folder: folder, path: path, graphsIn: zone)
    attachments.read(graphs: graphs, links: links.all)
    diagnostics += attachments.diagnostics
    incident.attachments = attachments.published
    mask.look(at: attachments.published, in: folder)

    let anchors = ReportAnchors(
      sections: split.sections, introduction: split.introduction, actions: incident.actions,
      timeline: timeline,
      logs: incident.logs)
    incident.anchors = PageAnchors(anchors.names.sorted())
    incident.excuses = excuses

    return Report(
      incident: incident, source: source, secrets: mask.found, document: document,
      isTextRefused: isTextRefused,
      stated: Report.Stated(
        keys: frontMatter.keys, times: frontMatter.times, noActions: actionReader.declinesWithReason,
        logLines: frontMatter.logs.flatMap(\.value.lines),
        listedFiles: frontMatter.logs.map(\.value.reference.file)
          + frontMatter.graphs.map(\.value.reference.file)),
      introduction: split.introduction, sections: split.sections, entries: timelineReader.entries,
      timelineProse: timelineReader.prose, actionContents: actionReader.actions.map(\.content), logs: logs,
      timeline: timeline, links: links.all, targets: links.targets, images: attachments.images,
      graphs: attachments.graphs, anchors: anchors,
      folder: folder)
  }

  /// What the front matter leaves out and the timeline says: the first entry and the last.
  private func derived(_ milestones: Milestones, from entries: [TimelineEntry], isDraft: Bool) -> Milestones {
    var milestones = milestones
    if milestones.started == nil { milestones[.started] = entries.first?.time }
    if milestones.resolved == nil, !isDraft { milestones[.resolved] = entries.last.map { $0.end ?? $0.time } }
    return milestones
  }

  private mutating func readLogs(
    _ listed: [Placed<FrontMatter.WrittenLog>], _ milestones: Milestones, _ excuses: [Excuse]
  ) -> [CuratedLog] {
    var reader = LogFileReader(folder: folder, settings: settings, path: path, milestones: milestones)
    let logs = reader.read(listed)
    diagnostics += reader.diagnostics
    return logs.map { mask.masked($0, excuses) }
  }

  /// The listed ones by their paths in the folder that is shared, and those that the text links to.
  private func sharedLogs(
    _ listed: [Placed<FrontMatter.WrittenLog>], _ document: Document
  ) -> [Placed<FrontMatter.WrittenLog>] {
    var logs = listed.map { listed in
      var log = listed.value
      log.reference.file = ownFile(log.reference.file)
      return Placed(log, at: listed.range)
    }
    let resolver = LinkResolver(files: folder, logs: [], pages: pages)
    for inline in document.links {
      guard case .link(let destination, _, _) = inline.kind, let file = resolver.ownFile(at: destination),
        LogFileReader.isLog(file), !logs.contains(where: { $0.value.reference.file == file })
      else { continue }
      logs.append(Placed(FrontMatter.WrittenLog(reference: LogReference(file: file)), at: inline.range))
    }
    return logs
  }

  /// The path in the folder, of a file that is named from where the report lies; as it is written where there is none.
  private func ownFile(_ written: String) -> String {
    LinkResolver(files: folder, logs: [], pages: pages).ownFile(at: written) ?? written
  }

  private func graph(
    _ listed: Placed<FrontMatter.ListedGraph>, _ zone: Zone, _ milestones: Milestones
  ) -> WrittenGraph {
    var graph = WrittenGraph(
      reference: listed.value.reference, range: listed.range, plotRange: listed.value.plot, isListed: true)
    func moment(_ time: Placed<WrittenTime>?, near other: Timestamp?) -> Timestamp? {
      guard let time = time?.value else { return nil }
      let zone = time.zone ?? zone
      if let day = time.day { return zone.resolve(time.local(on: day)).timestamp }
      return other.map { zone.resolve(time.local(nearestTo: $0, in: zone)).timestamp }
    }
    if folder.isShared { graph.reference.file = ownFile(listed.value.reference.file) }
    graph.reference.from = moment(listed.value.from, near: milestones.started)
    graph.reference.to = moment(listed.value.to, near: milestones.resolved ?? milestones.started)
    return graph
  }

  private mutating func take<Value>(_ diagnosed: Diagnosed<Value>) -> Value {
    diagnostics += diagnosed.diagnostics
    return diagnosed.value
  }

  private mutating func error(_ rule: RuleName, _ range: SourceRange, _ message: String, help: String? = nil)
  {
    diagnostics.append(Diagnostic(rule, path: path, at: range, message, help: help))
  }
}

extension Incident {
  fileprivate mutating func take(_ frontMatter: FrontMatter) {
    severity = frontMatter.severity
    services = frontMatter.services.map(\.value)
    tags = frontMatter.tags.map(\.value)
    factors = frontMatter.factors.map(\.value)
    authors = frontMatter.authors.map(\.value)
    commander = frontMatter.commander?.value
    servicePlaces = frontMatter.services.map(\.range)
    factorPlaces = frontMatter.factors.map(\.range)
    personPlaces = (frontMatter.authors + [frontMatter.commander].compactMap(\.self)).map(\.range)
    detectedBy = frontMatter.detectedBy
    summary = frontMatter.summary
    impact = frontMatter.impact
    preventableBy = frontMatter.preventableBy
    notPreventableBy = frontMatter.notPreventableBy
    related = frontMatter.related
    aliases = frontMatter.aliases
    question = frontMatter.question
  }
}

extension [CuratedLog] {
  /// What they add to the timeline.
  fileprivate var events: [(log: Int, event: Int, time: Timestamp)] {
    var events: [(log: Int, event: Int, time: Timestamp)] = []
    events.reserveCapacity(reduce(0) { $0 + $1.shown.count })
    for (index, curated) in enumerated() {
      for event in curated.shown {
        if let time = curated.log.events[event].time { events.append((index, event, time)) }
      }
    }
    return events
  }
}

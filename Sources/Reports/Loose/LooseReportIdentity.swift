import Diagnostics
import Incidents
import Markdown

/// Finds the id of a report whose folder doesn't tell it: the day that it tells, and a slug of its title.
enum LooseReportIdentity {
  /// `path` is relative to the content folder. Without an id there are errors, or no day is told.
  static func id(
    of path: String, among files: any FileTree, content: ContentFolder, _ settings: ArchiveSettings,
    _ kinds: SectionKinds
  ) -> Diagnosed<IncidentID?> {
    let file = content.path(of: path)
    let text: Diagnosed<SourceText?>
    do throws(FileError) {
      text = TextGuard.text(try files.read(file, limit: TextGuard.largest), path: file)
    } catch {
      text = Diagnosed(nil, [Diagnostic("file", path: file, at: .start, error.message)])
    }
    guard let source = text.value else {
      return Diagnosed(
        DayInPath.day(of: path).map { IncidentID(on: $0, titled: stem(of: path)) }, text.diagnostics)
    }
    let fence = FrontMatterFence(source)
    let id = id(
      of: source, Document.parse(source, from: fence.body).value, behind: fence,
      FrontMatterHead(source, fence), at: path, settings.zone, kinds)
    return Diagnosed(id, id == nil ? faults(of: source, fence, settings) : [])
  }

  /// What keeps front matter from telling a day, if it has some.
  private static func faults(
    of source: SourceText, _ fence: FrontMatterFence, _ settings: ArchiveSettings
  ) -> [Diagnostic] {
    guard let bytes = fence.yaml else { return [] }
    let yaml = YAMLReader.read(source, bytes: bytes, rule: "front-matter")
    let read = yaml.value.map {
      FrontMatterReader.read($0, in: source, settings: settings).diagnostics
    }
    return (yaml.diagnostics + (read ?? [])).filter { $0.level == .error }
  }

  /// `zone` is that of times which state none.
  static func id(
    of source: SourceText, _ document: Document, behind fence: FrontMatterFence, _ head: FrontMatterHead,
    at path: String, _ zone: Zone, _ kinds: SectionKinds
  ) -> IncidentID? {
    let split = SectionSplitter(document, kinds: kinds, statedTitle: head.title)
    guard
      let day = head.day ?? DayInPath.day(of: path) ?? timelineDay(split, head.zone ?? zone)
        ?? NamedDay.first(in: source, from: fence.body)
    else { return nil }
    return IncidentID(on: day, titled: head.title ?? split.title?.plainText ?? stem(of: path))
  }

  /// That of the first entry whose day is written.
  private static func timelineDay(_ split: SectionSplitter, _ zone: Zone) -> Day? {
    var reader = TimelineReader(path: "", zone: zone, started: nil, fallback: nil)
    for section in split.sections where section.kind == .timeline { reader.read(section) }
    return reader.entries.first { $0.isDayStated }?.time.local.day
  }

  /// What a file is called, without its day: `2014-03-02-broker.md` is `broker`, and so is `2014-03-02-broker/index.md`.
  private static func stem(of path: String) -> String {
    let stems = path.split(separator: "/").map { name in name.prefix { $0 != "." } }
    let stem = stems.last { !["index", "_index", "readme", "report"].contains($0.lowercased()) } ?? "report"
    let words = stem.drop { $0.isNumber || $0 == "-" || $0 == "_" || $0 == " " }
    return words.isEmpty ? String(stem) : String(words)
  }
}

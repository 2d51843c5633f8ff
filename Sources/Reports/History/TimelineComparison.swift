import Incidents
import Markdown

/// What two versions of a report say otherwise in their timelines.
struct TimelineComparison {
  let changes: [ReportChange]

  private typealias Section = VersionText.Section

  /// An entry as readers see it.
  private struct Entry: Hashable {
    /// By the report's clock, in seconds.
    let clock: Int
    let words: ReadWords
  }

  init(
    _ oldReader: () -> TimelineReader, _ old: [VersionText.Section], _ newReader: () -> TimelineReader,
    _ new: [VersionText.Section]
  ) {
    guard old.map(\.bytes) != new.map(\.bytes) else {
      changes = []
      return
    }
    changes = Self.changes(from: Self.read(old, oldReader()), old, to: Self.read(new, newReader()), new)
  }

  private static func changes(
    from before: TimelineReader, _ old: [Section], to after: TimelineReader, _ new: [Section]
  ) -> [ReportChange] {
    guard let last = new.first else { return old.first.map { [change(of: $0, .removed)] } ?? [] }
    if old.isEmpty { return [change(of: last, .added)] }
    let (entries, newEntries) = (self.entries(before), self.entries(after))
    var pairing = Pairing(entries, newEntries)
    pairing.pair { $0 }
    let kept = pairing.pairs.count
    pairing.pair { $0.clock }
    pairing.pair { $0.words }
    let changed = pairing.pairs.count - kept
    if changed + pairing.new.count + pairing.gone.count > 0 {
      return [.timeline(added: pairing.new.count, removed: pairing.gone.count, changed: changed)]
    }
    let isSame = ReadWords(before.prose) == ReadWords(after.prose)
    return isSame ? [] : [change(of: last, .changed)]
  }

  private static func change(of section: Section, _ edit: TextEdit) -> ReportChange {
    .section(heading: Excerpt.of(section.heading), edit)
  }

  private static func read(_ sections: [Section], _ reader: TimelineReader) -> TimelineReader {
    var reader = reader
    for section in sections { reader.read(section.section) }
    return reader
  }

  private static func entries(_ reader: TimelineReader) -> [Entry] {
    reader.entries.map { entry in
      Entry(
        clock: entry.time.local.secondsSince1970,
        words: ReadWords([Block(.paragraph(entry.text), entry.range)] + entry.blocks))
    }
  }
}

import Incidents
import Markdown

/// What two versions of a report say otherwise below their front matter.
struct SectionComparison {
  private let before: VersionText
  private let after: VersionText
  private let timeline: [ReportChange]
  private let actions: [ReportChange]
  /// The sections that are told as texts, and so each for itself.
  private let pairing: Pairing<VersionText.Section>
  private let oldSections: [VersionText.Section]
  private let newSections: [VersionText.Section]

  /// What changed in timelines and actions stands where the first of them does.
  init(_ before: VersionText, _ after: VersionText, timeline: [ReportChange], actions: [ReportChange]) {
    (self.before, self.after, self.timeline, self.actions) = (before, after, timeline, actions)
    oldSections = before.sections.filter { !$0.isCounted }
    newSections = after.sections.filter { !$0.isCounted }
    var pairing = Pairing(oldSections, newSections)
    pairing.pair { $0.key }
    // One that has another heading now is known by what it is, or by what it says.
    pairing.pair { $0.kind }
    pairing.pair { ReadWords($0.section.blocks) }
    self.pairing = pairing
  }

  var changes: [ReportChange] {
    let introduction = TextEdit(
      from: ReadWords(before.introduction), to: ReadWords(after.introduction))
    return (introduction.map { [.section(heading: nil, $0)] } ?? []) + sectionChanges + removals
  }

  private var sectionChanges: [ReportChange] {
    let earlier = Dictionary(pairing.pairs.map { ($0.after, $0.before) }) { first, _ in first }
    var place = 0
    var pending: [RequiredSection.Kind: [ReportChange]] = [.timeline: timeline, .actions: actions]
    var changes: [ReportChange] = []
    for section in after.sections {
      if section.isCounted {
        changes += section.kind.flatMap { pending.removeValue(forKey: $0) } ?? []
        continue
      }
      let old = earlier[place].map { oldSections[$0] }
      place += 1
      if let edit = edit(from: old, to: section) { changes.append(change(of: section, edit)) }
    }
    return changes + (pending[.timeline] ?? []) + (pending[.actions] ?? [])
  }

  private var removals: [ReportChange] { pairing.gone.map { change(of: oldSections[$0], .removed) } }

  private func edit(from old: VersionText.Section?, to new: VersionText.Section) -> TextEdit? {
    guard let old else { return .added }
    if old.bytes == new.bytes { return nil }
    let edit = TextEdit(
      from: ReadWords(old.section.blocks), to: ReadWords(new.section.blocks))
    switch edit {
    case .added?, .removed?: return .changed
    case let edit?: return edit
    case nil: return ReadWords(old.heading) == ReadWords(new.heading) ? nil : .changed
    }
  }

  private func change(of section: VersionText.Section, _ edit: TextEdit) -> ReportChange {
    .section(heading: Excerpt.of(section.heading), edit)
  }
}

extension VersionText.Section {
  /// Whether what changed in it is counted.
  fileprivate var isCounted: Bool { kind == .timeline || kind == .actions }
}

import Incidents

/// Which of the sections that a report must have each heading opens.
struct SectionKinds: Sendable {
  /// A few dozen: a dictionary would hash each heading of a report.
  private let kinds: [(key: HeadingKey, kind: RequiredSection.Kind)]

  init(_ required: [RequiredSection]) {
    kinds = required.flatMap { section in section.headings.map { (HeadingKey($0), section.kind) } }
  }

  /// Of two sections that claim one heading the first has it.
  func kind(of heading: String) -> RequiredSection.Kind? {
    let key = HeadingKey(heading)
    return kinds.first { $0.key == key }?.kind
  }
}

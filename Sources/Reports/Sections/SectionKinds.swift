import Incidents

/// Which of the sections that a report must have each heading opens.
struct SectionKinds: Sendable {
  private let kinds: [HeadingKey: RequiredSection.Kind]

  /// Of two sections that claim one heading the first has it.
  init(_ required: [RequiredSection]) {
    kinds = Dictionary(
      required.flatMap { section in section.headings.map { (HeadingKey($0), section.kind) } }
    ) { first, _ in first }
  }

  func kind(of heading: String) -> RequiredSection.Kind? { kinds[HeadingKey(heading)] }
}

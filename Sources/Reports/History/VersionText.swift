import Diagnostics
import Incidents
import Markdown

/// What stands below the front matter of a version, in sections.
struct VersionText {
  /// Of its first heading.
  let title: String?
  let introduction: [Block]
  let sections: [Section]

  struct Section {
    let section: ReportSection
    /// As plain text.
    let heading: String
    let key: HeadingKey
    /// As it is written, with the heading.
    let bytes: ArraySlice<UInt8>

    var kind: RequiredSection.Kind? { section.kind }
  }

  init(_ source: SourceText, _ splitter: SectionSplitter) {
    title = splitter.title?.plainText
    introduction = splitter.introduction
    let starts = splitter.sections.map { source.offset(of: $0.range.start) }
    sections = splitter.sections.enumerated().map { index, section in
      let heading = section.heading.plainText
      let end = index + 1 < starts.count ? starts[index + 1] : source.bytes.count
      return Section(
        section: section, heading: heading, key: HeadingKey(heading),
        bytes: source.bytes[starts[index]..<max(starts[index], end)])
    }
  }

  func sections(_ kind: RequiredSection.Kind) -> [Section] { sections.filter { $0.kind == kind } }
}

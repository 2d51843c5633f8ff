import Diagnostics

/// A version of a report that was committed.
struct ReportVersion {
  let source: SourceText
  let fence: FrontMatterFence
  let frontMatter: FrontMatter
  /// The id, or what is written where there is no such severity.
  let severity: String?
  /// Read when it is needed first.
  var text: VersionText?

  /// What stands between the fences.
  var yaml: ArraySlice<UInt8> { source.bytes[fence.yaml ?? 0..<0] }

  /// What stands below the front matter.
  var body: ArraySlice<UInt8> { source.bytes[fence.body...] }

  var isDraft: Bool { frontMatter.status == .draft }

  /// What readers see as its title; nothing where that is the id.
  var title: String? { frontMatter.title ?? text?.title }
}

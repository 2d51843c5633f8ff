import Diagnostics
import Incidents

/// What two versions of a report say otherwise in their front matter, as far as readers see it.
enum FrontMatterComparison {
  private static let longestList = 50

  static func changes(_ pair: VersionPair) -> [ReportChange] { comparisons.compactMap { $0(pair) } }

  private typealias Comparison = @Sendable (VersionPair) -> ReportChange?

  /// In the order in which the keys are usually written. Former ids are no news to readers.
  private static let comparisons: [Comparison] = [
    title, severity, status, times,
    key("timezone") { $0.zone?.name },
    { names($0, \.services, ReportChange.services) },
    { names($0, \.tags, ReportChange.tags) },
    { names($0, \.factors, ReportChange.factors) },
    key("authors") { $0.authors.map(\.value) },
    key("commander") { $0.commander?.value },
    key("detected_by") { $0.detectedBy },
    key("summary") { $0.summary.map { ReadWords($0) } },
    impact,
    { files($0, { $0.logs.map(\.value.reference.file) }, ReportChange.logs) },
    { files($0, { $0.graphs.map(\.value.reference.file) }, ReportChange.graphs) },
    key("preventable_by") { $0.preventableBy.map(\.value) },
    key("not_preventable_by") { $0.notPreventableBy.map(\.value) },
    key("question") { $0.question.map { ReadWords($0) } },
    key("related") { $0.related.map(\.value) },
  ]

  private static func key<Value: Equatable & Sendable>(
    _ name: String, _ value: @escaping @Sendable (FrontMatter) -> Value
  ) -> Comparison {
    { value($0.before.frontMatter) == value($0.after.frontMatter) ? nil : .key(name) }
  }

  private static func title(_ pair: VersionPair) -> ReportChange? {
    let (old, new) = (pair.before.title ?? "", pair.after.title ?? "")
    if ReadWords(old) == ReadWords(new) { return nil }
    return .title(from: Excerpt.of(old), to: Excerpt.of(new))
  }

  private static func severity(_ pair: VersionPair) -> ReportChange? {
    let (old, new) = (pair.before.severity, pair.after.severity)
    return old == new ? nil : .severity(from: old, to: new)
  }

  private static func status(_ pair: VersionPair) -> ReportChange? {
    let (old, new) = (pair.before.frontMatter.status, pair.after.frontMatter.status)
    return old == new ? nil : .status(from: old, to: new)
  }

  /// By the clocks that readers see. Where all is written as before it is the zone that changed, if anything did.
  private static func times(_ pair: VersionPair) -> ReportChange? {
    let (old, new) = (pair.before.frontMatter.times, pair.after.frontMatter.times)
    let rewritten = Milestone.allCases.filter { old[$0]?.value != new[$0]?.value }
    guard !rewritten.isEmpty else { return nil }
    let (before, after) = (pair.milestones(of: pair.before), pair.milestones(of: pair.after))
    let moved = rewritten.filter {
      before[$0]?.local.secondsSince1970 != after[$0]?.local.secondsSince1970
    }
    return moved.isEmpty ? nil : .times(moved)
  }

  private static func impact(_ pair: VersionPair) -> ReportChange? {
    let (old, new) = (readable(pair.before.frontMatter.impact), readable(pair.after.frontMatter.impact))
    return old == new ? nil : .impact(from: old, to: new)
  }

  private static func readable(_ impact: Impact) -> Impact {
    var impact = impact
    impact.dataLoss = impact.dataLoss.map { Excerpt.of($0) }
    return impact
  }

  private static func names<Kind>(
    _ pair: VersionPair, _ names: (FrontMatter) -> [Placed<Name<Kind>>],
    _ change: ([Name<Kind>], [Name<Kind>]) -> ReportChange
  ) -> ReportChange? {
    func all(_ version: ReportVersion) -> [Name<Kind>] { names(version.frontMatter).map(\.value) }
    return difference(all(pair.before), all(pair.after)).map { added, removed in
      change(
        added.map { Name(Excerpt.of($0.rawValue)) }, removed.map { Name(Excerpt.of($0.rawValue)) })
    }
  }

  private static func files(
    _ pair: VersionPair, _ files: (FrontMatter) -> [String], _ change: ([String], [String]) -> ReportChange
  ) -> ReportChange? {
    difference(files(pair.before.frontMatter), files(pair.after.frontMatter)).map { added, removed in
      change(added.map { Excerpt.of($0) }, removed.map { Excerpt.of($0) })
    }
  }

  /// In whatever order they stand; nothing where they are the same.
  private static func difference<Element: Hashable>(
    _ old: [Element], _ new: [Element]
  ) -> (added: [Element], removed: [Element])? {
    if old == new { return nil }
    let (before, after) = (Set(old), Set(new))
    if before == after { return nil }
    return (
      Array(new.filter { !before.contains($0) }.prefix(longestList)),
      Array(old.filter { !after.contains($0) }.prefix(longestList))
    )
  }
}

import Incidents

/// A version of a report and a later one, of which both texts are read.
struct VersionPair {
  let before: ReportVersion
  let after: ReportVersion
  let zone: Zone
  /// Of the report's id.
  let day: Day?

  private static let mostChanges = 50

  /// In the order of the report.
  var changes: [ReportChange] {
    Array((FrontMatterComparison.changes(self) + textChanges).prefix(Self.mostChanges))
  }

  private var textChanges: [ReportChange] {
    guard let before = before.text, let after = after.text else { return [] }
    let timeline = TimelineComparison(
      reader(self.before), before.sections(.timeline), reader(self.after), after.sections(.timeline))
    let actions = ActionComparison(before.sections(.actions), after.sections(.actions))
    return SectionComparison(before, after, timeline: timeline.changes, actions: actions.changes).changes
  }

  func milestones(of version: ReportVersion) -> Milestones {
    MilestoneResolver(path: "", zone: zone(of: version), times: version.frontMatter.times, day: day)
      .milestones
  }

  private func zone(of version: ReportVersion) -> Zone { version.frontMatter.zone ?? zone }

  private func reader(_ version: ReportVersion) -> () -> TimelineReader {
    {
      TimelineReader(
        path: "", zone: zone(of: version), started: milestones(of: version).started, fallback: day)
    }
  }
}

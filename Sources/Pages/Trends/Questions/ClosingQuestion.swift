import Charts
import Incidents
import Markdown

/// When we say we will do it, do we?
struct ClosingQuestion: TrendQuestion {
  private static let anchor = "done"
  private static let question = "When we say we will do it, do we?"
  /// How far the curves go, in days.
  private static let limit = 180
  /// By when an action is told to be done.
  private static let soon = 30
  /// As many years as are drawn.
  private static let drawn = 4

  func answer(in site: Site) -> TrendAnswer {
    let promised = promised(in: site)
    let told = promised.filter { !$0.isDroppedWithoutDay }
    let undated = promised.count - told.count
    let cohorts = cohorts(of: told, site.today)
    let count = cohorts.reduce(0) { $0 + $1.count }
    return TrendAnswer(
      Self.anchor, Self.question, count: count, sentence: sentence(cohorts, count, undated: undated),
      method: method(cohorts, undated: undated), numbers: numbers(cohorts),
      figure: { _ in
        let curves = cohorts.filter { $0.curve.lastDay != nil }.prefix(Self.drawn)
        return curves.isEmpty ? nil : chart(Array(curves))
      })
  }

  /// The actions that were opened in a year.
  private struct Cohort {
    let year: Int
    let waits: [ClosingCurve.Wait]
    let dropped: Int
    let curve: ClosingCurve

    init(_ year: Int, _ actions: [CountedAction], _ today: Day) {
      self.year = year
      waits = actions.compactMap { action in
        action.age(on: action.closed ?? today).map {
          ClosingCurve.Wait(days: $0, isDone: action.state == .done)
        }
      }
      dropped = actions.count { $0.state == .wontdo }
      curve = ClosingCurve(waits, limit: ClosingQuestion.limit)
    }

    var count: Int { waits.count }
    var done: Int { waits.count(where: \.isDone) }
    var soon: Double? { curve.share(by: ClosingQuestion.soon) }
  }

  /// Ideas are no promises.
  private func promised(in site: Site) -> [CountedAction] {
    site.archive.countedActions.all.filter { action in
      !action.isProposed && action.opened.map { $0 <= site.today } ?? false
    }
  }

  /// Newest year first.
  private func cohorts(of actions: [CountedAction], _ today: Day) -> [Cohort] {
    Dictionary(grouping: actions) { $0.opened?.year ?? 0 }
      .sorted { $0.key > $1.key }.map { Cohort($0.key, $0.value, today) }
  }

  private func sentence(_ cohorts: [Cohort], _ count: Int, undated: Int) -> TrendSentence {
    guard count > 0 else {
      return .plain(
        undated > 0
          ? "All that was promised was dropped, and nobody noted when." : "Nothing was promised yet.")
    }
    let told = cohorts.filter { $0.soon != nil }
    guard let last = told.first, let share = last.soon else {
      let done = cohorts.reduce(0) { $0 + $1.done }
      return TrendSentence(
        "\(Counting.grouped(done)) of \(Counting.text(count, "action")) \(count == 1 ? "is" : "are") done",
        ". Of no year are there enough to say how soon.")
    }
    let rest = told.dropFirst().first.map { comparison(last, $0) } ?? "."
    return TrendSentence(
      "An estimated \(Self.percent(share)) of the \(Counting.text(last.count, "action")) of \(last.year) were done within \(Self.soon) days",
      "\(rest) \(Counting.text(count, "action")) in all.")
  }

  /// `, 34 % of the 18 of 2013. That is chance: …`
  private func comparison(_ last: Cohort, _ before: Cohort) -> String {
    guard let now = last.soon, let then = before.soon else { return "." }
    let pool = last.waits + before.waits
    let chance = ChanceDifference(ofParts: last.count, before.count) { part in
      ClosingCurve(part.map { pool[$0] }, limit: Self.soon).steps.last?.share ?? 0
    }
    let words = ChanceWords.text(
      (now - then) * 100, chance.map { $0.scaled(by: 100) },
      unit: { Counting.text(Int($0.rounded()), "point") }, parts: "two such years")
    return ", \(Self.percent(then)) of the \(Counting.grouped(before.count)) of \(before.year). \(words)."
  }

  private func method(_ cohorts: [Cohort], undated: Int) -> String {
    let dropped = cohorts.reduce(0) { $0 + $1.dropped }
    let facts = [
      dropped > 0 ? "\(Counting.grouped(dropped)) \(dropped == 1 ? "was" : "were") dropped" : nil,
      undated > 0
        ? "\(Counting.grouped(undated)) of which nobody noted it \(undated == 1 ? "is" : "are") left out"
        : nil,
    ].compactMap(\.self)
    let told = facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))"
    return
      "The share of a year’s actions that are done by each day after they were opened (Kaplan and Meier’s estimate). What is still open counts for as long as it has been open, and what was dropped until then, if somebody noted when\(told), shown as small strokes; so new actions don’t drag a curve down. A curve ends where fewer than \(ClosingCurve.fewest) are left. Ideas are no promises. Years are compared by drawing two of their sizes from all their actions at random, again and again."
  }

  private func numbers(_ cohorts: [Cohort]) -> TrendTable {
    TrendTable(
      columns: [
        "Opened in", .counted("Actions"), "Done", "Dropped", "Still open", "Done within \(Self.soon) days",
      ],
      rows: cohorts.map { cohort in
        [
          .link("\(cohort.year)", .actions(year: cohort.year), fragment: nil), .number(cohort.count),
          .number(cohort.done), .number(cohort.dropped),
          .number(cohort.count - cohort.done - cohort.dropped),
          .text(cohort.soon.map(Self.percent) ?? "too few to say"),
        ]
      })
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  private func chart(_ cohorts: [Cohort]) -> HTML {
    let curves = cohorts.map { cohort in
      ClosingCurves.Curve(
        "\(cohort.year)", points: cohort.curve.steps.map { .init(day: $0.day, share: $0.share) },
        lastDay: cohort.curve.lastDay ?? 0, censored: cohort.curve.unfinished)
    }
    return TrendFigure(
      anchor: Self.anchor,
      description:
        "The share of actions done by each day after they were opened, a curve a year. The numbers are in the table."
    ).chart(ClosingCurves(curves: curves, days: Self.limit, label: Self.question))
  }
}

extension CountedAction {
  /// Then nobody knows how long it was waited for.
  fileprivate var isDroppedWithoutDay: Bool { state == .wontdo && done == nil }
}

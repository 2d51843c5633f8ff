import Charts
import Diagnostics
import Incidents
import Markdown

/// Where did the time go?
struct PhaseQuestion: TrendQuestion {
  private static let anchor = "time"
  private static let question = "Where did the time go?"
  /// As many incidents as are looked at: each is a story.
  private static let limit = 8

  func answer(in site: Site) -> TrendAnswer {
    let told = Array(
      site.archive.incidents.lazy.filter { $0.day <= site.today }.compactMap { Told($0) }.prefix(Self.limit))
    return TrendAnswer(
      Self.anchor, Self.question, count: told.count, sentence: sentence(told),
      method:
        "The last \(Self.limit) incidents of which all four times are known: detected, identified, mitigated and resolved. Not added up and not averaged: they are different stories, and each leads to its own.",
      numbers: numbers(told),
      figure: { links in
        told.count < TrendAnswer.fewest
          ? figure.list(told.map(\.incident), links: links) : chart(told, site, links)
      })
  }

  /// An incident and how long each of its phases took.
  private struct Told {
    let incident: Incident
    /// As many as there are kinds, in their order.
    let spans: [Span]

    init?(_ incident: Incident) {
      let milestones = incident.milestones
      let between: [(Milestone, Milestone)] = [
        (.started, .detected), (.detected, .identified), (.identified, .mitigated), (.mitigated, .resolved),
      ]
      let spans = between.compactMap { milestones.span(from: $0, to: $1) }
      guard spans.count == between.count else { return nil }
      self.incident = incident
      self.spans = spans
    }

    /// The kind that took longer than every other; nothing where several took longest.
    var longest: Phase.Kind? {
      let most = spans.max()
      let kinds = zip(Phase.Kind.allCases, spans).filter { $0.1 == most }
      return kinds.count == 1 ? kinds.first?.0 : nil
    }

    /// Right behind each other, from 0 on.
    var drawn: [AxisPhase] {
      var start = 0
      return zip(Phase.Kind.allCases, spans).map { kind, span in
        defer { start += span.seconds }
        return AxisPhase(
          kind.drawn, from: start, to: start + span.seconds, label: "\(kind.label), \(SpanText.words(span))")
      }
    }

    var length: Span { Span(seconds: spans.reduce(0) { $0 + $1.seconds }) }
  }

  private func sentence(_ told: [Told]) -> TrendSentence {
    guard !told.isEmpty else { return .plain("No report tells all four times yet.") }
    if told.count == 1 {
      return TrendSentence(
        "1 incident tells all four times, and \(told.first?.longest.map(Self.words) ?? Self.tie)", ".")
    }
    let counts = Phase.Kind.allCases.map { kind in (kind, count: told.count { $0.longest == kind }) }
    let ranked = counts.filter { $0.count > 0 }.sorted { $0.count > $1.count }
    var words = ranked.map { "\(Counting.grouped($0.count)) \(Self.words($0.0))" }
    let ties = told.count { $0.longest == nil }
    if ties > 0 { words.append("in \(Counting.grouped(ties)) \(Self.tie)") }
    let rest = Array(words.dropFirst())
    let joint = rest.isEmpty ? "" : rest.count == 1 ? " and " : ", "
    return TrendSentence(
      "Of the last \(Counting.text(told.count, "incident")) \(words.first ?? "")",
      "\(joint)\(WordList.text(rest)).")
  }

  private static let tie = "no phase was longer than every other"

  /// Of those in which a phase was the longest.
  private static func words(_ kind: Phase.Kind) -> String {
    switch kind {
    case .unnoticed: "went unnoticed for longer than anything that followed"
    case .diagnosing: "took longest to diagnose"
    case .repairing: "took longest to repair"
    case .recovering: "took longest to recover from"
    }
  }

  private func numbers(_ told: [Told]) -> TrendTable {
    TrendTable(
      columns: ["Incident"] + Phase.Kind.allCases.map { TrendTable.Column($0.label, isCounted: false) }
        + ["In all"],
      rows: told.map { told in
        [.link(told.incident.title, .incident(told.incident.id), fragment: nil)]
          + (told.spans + [told.length]).map { .text($0.description) }
      })
  }

  private func chart(_ told: [Told], _ site: Site, _ links: PageLinks) -> HTML {
    let rows = told.map { told in
      PhaseBars.Row(
        told.incident.title, detail: DayText.shortWithYear(told.incident.day), phases: told.drawn,
        href: links.address(of: .incident(told.incident.id)))
    }
    return figure.chart(PhaseBars(rows: rows, label: Self.question)) { PhaseLegend.write(into: &$0) }
  }

  private var figure: TrendFigure {
    TrendFigure(
      anchor: Self.anchor,
      description:
        "A bar an incident, from first impact to the end, in four phases. The numbers are in the table.")
  }
}

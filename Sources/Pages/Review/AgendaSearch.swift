import Incidents

/// Finds what an agenda speaks of. An action stands under the first topic to which it belongs.
struct AgendaSearch {
  private let site: Site
  private let archive: Archive
  /// That of the meeting, to which all ages are counted.
  private let day: Day
  private let since: Day

  static let rereading = "Worth reading again"

  init(_ site: Site, day: Day, since: Day) {
    self.site = site
    archive = site.archive
    self.day = day
    self.since = since
  }

  /// In their order, also those with nothing in them.
  var topics: [ReviewAgenda.Topic] {
    let again = repeated
    let limit = site.settings.policy.openDays
    let aged = newlyPast(except: Set(again.map(\.agendaKey)), limit)
    let late = late(except: Set((again + aged).map(\.agendaKey)))
    return [
      ReviewAgenda.Topic("To discuss", reports) { item($0) },
      ReviewAgenda.Topic("Changed since \(DayText.long(since))", amended) {
        item($0.incident, amended: $0.amendments)
      },
      ReviewAgenda.Topic("Open when it happened again", note: "Do it, or say why not.", again) {
        item(of: $0, detail: repeats($0))
      },
      ReviewAgenda.Topic("Newly past \(agedDays(limit))", note: "Keep, hand over, or drop?", aged) {
        item(of: $0, detail: openFor($0))
      },
      ReviewAgenda.Topic("Late", note: "By when instead?", late) { item(of: $0, detail: lateness($0)) },
      ReviewAgenda.Topic("Closed since \(DayText.long(since))", note: "Say thanks.", closed) {
        item(of: $0, detail: closing($0))
      },
      ReviewAgenda.Topic("Waiting for a report", note: "Who writes it, and by when?", unwritten) { item($0) },
      ReviewAgenda.Topic(Self.rereading, rereading) { item($0.incident, $0.when) },
    ]
  }
}

/// Reports.
extension AgendaSearch {
  /// What is not reviewed yet, and what is new.
  private var reports: [Incident] {
    archive.incidents.filter { incident in
      incident.day <= site.today && !incident.isDraft && (incident.status == .review || isNew(incident))
    }
  }

  /// By the day on which its report was published, where git knows it.
  private func isNew(_ incident: Incident) -> Bool {
    (site.history(of: incident)?.published.local.day ?? lastDay(of: incident)) >= since
  }

  /// On which it was over, else on which it began.
  private func lastDay(of incident: Incident) -> Day {
    incident.milestones.resolved?.local.day ?? incident.day
  }

  private func item(_ incident: Incident) -> ReviewAgenda.Item {
    var facts = [
      incident.severity?.label ?? "not graded", DayText.long(incident.day),
      incident.milestones.duration?.description, isNew(incident) ? "new" : nil,
    ].compactMap(\.self)
    if incident.status == .review { facts.append("not yet reviewed") }
    let summary = incident.summary.map { " \($0)" } ?? ""
    return ReviewAgenda.Item(
      incident.title, address: .incident(incident.id),
      detail: "\(facts.joined(separator: ", ")).\(ShortText.cut(summary, to: 200))",
      question: incident.question)
  }

  /// Reports that were known already and changed since, the last first.
  private var amended: [(incident: Incident, amendments: [Amendment])] {
    let changed = archive.incidents.filter { !isNew($0) }.compactMap { incident in
      let amendments = site.history(of: incident)?.amendments.filter { $0.moment.local.day >= since } ?? []
      return amendments.isEmpty ? nil : (incident: incident, amendments: amendments)
    }
    return changed.sorted {
      ($0.amendments.last?.moment ?? .never, $0.incident.id)
        > ($1.amendments.last?.moment ?? .never, $1.incident.id)
    }
  }

  private func item(_ incident: Incident, amended amendments: [Amendment]) -> ReviewAgenda.Item {
    let words = amendments.reversed().map { amendment in
      "\(DayText.long(amendment.moment.local.day)): \(AmendmentWords(site.settings).text(amendment))"
    }
    return ReviewAgenda.Item(
      incident.title, address: .incident(incident.id),
      detail: ShortText.cut(words.joined(separator: ". "), to: 240))
  }

  /// A report that is still to be written, or to be finished.
  private struct Unwritten {
    let day: Day
    let title: String
    let state: String
    /// Of a draft that has a page.
    var address: Address?
  }

  /// Drafts, and folders without a report, the oldest first.
  private var unwritten: [Unwritten] {
    let hasPages = archive.drafts.isEmpty
    let drafts = archive.all.filter(\.isDraft).map { draft in
      Unwritten(
        day: lastDay(of: draft), title: draft.title, state: "draft",
        address: hasPages ? .incident(draft.id) : nil)
    }
    let waiting = archive.waiting.compactMap { id in
      id.day.map {
        Unwritten(
          day: $0, title: String(id.rawValue.dropFirst(11).replacing("-", with: " ")), state: "no report yet")
      }
    }
    return (drafts + waiting).sorted { ($0.day, $0.title) < ($1.day, $1.title) }
  }

  private func item(_ unwritten: Unwritten) -> ReviewAgenda.Item {
    let age = Counting.text(max(0, day - unwritten.day), "day")
    return ReviewAgenda.Item(
      unwritten.title, address: unwritten.address,
      detail: "\(DayText.long(unwritten.day)), \(unwritten.state) after \(age)")
  }

  /// One of this week in an earlier year, the worst of the last such; without one another of the worst, each week the next.
  private var rereading: [(incident: Incident, when: String)] {
    let week = (day.adding(days: -day.weekday))..<(day.adding(days: 7 - day.weekday))
    let anniversaries = archive.incidents.compactMap { incident in
      incident.anniversary(in: week).map { (incident, years: $0) }
    }.sorted { a, b in
      (a.years, a.0.rank, a.0.id) < (b.years, b.0.rank, b.0.id)
    }
    if let (incident, years) = anniversaries.first {
      return [(incident, "\(years == 1 ? "a year" : Counting.text(years, "year")) ago this week")]
    }
    let old = archive.incidents.filter { day - $0.day > 180 }
    let rank = old.map(\.rank).min()
    let worst = old.filter { $0.rank == rank }
    guard !worst.isEmpty else { return [] }
    let incident = worst[((day.number / 7) % worst.count + worst.count) % worst.count]
    return [(incident, DayText.long(incident.day))]
  }

  private func item(_ incident: Incident, _ when: String) -> ReviewAgenda.Item {
    let summary = incident.summary.map { ". \($0)" } ?? ""
    return ReviewAgenda.Item(
      incident.title, address: .incident(incident.id),
      detail: "\(incident.severity?.label ?? "Not graded"), \(when)\(ShortText.cut(summary, to: 200))")
  }
}

/// Actions.
extension AgendaSearch {
  private var repeated: [ActionItem] {
    ActionSections(site).happenedAgain(in: archive).filter(\.isOpen)
  }

  /// Those that went past 30 days, or past what was agreed, since the last meeting; the oldest first.
  private func newlyPast(except told: Set<String>, _ limit: Int) -> [ActionItem] {
    let limits = Set([30, limit])
    return oldestFirst(
      archive.actions { action in
        guard action.isOpen, let opened = action.opened else { return false }
        return limits.contains { day - opened > $0 && since - opened <= $0 }
      }.filter { !told.contains($0.agendaKey) })
  }

  private func agedDays(_ limit: Int) -> String {
    limit == 30 ? "30 days" : limit > 30 ? "30 or \(limit) days" : "\(limit) or 30 days"
  }

  /// The latest first.
  private func late(except told: Set<String>) -> [ActionItem] {
    let late = archive.actions { $0.isOverdue(on: day) }
      .filter { told.isEmpty || !told.contains($0.agendaKey) }
    return late.enumerated().map { (due: $1.due?.number ?? 0, place: $0) }
      .sorted { $0 < $1 }.map { late[$0.place] }
  }

  /// The last first.
  private var closed: [ActionItem] {
    let closed = archive.actions { action in
      action.isClosed && action.done.map { $0 >= since && $0 <= day } ?? false
    }
    return closed.indices.sorted {
      (-(closed[$0].done?.number ?? 0), $0) < (-(closed[$1].done?.number ?? 0), $1)
    }
    .map { closed[$0] }
  }

  private func oldestFirst(_ actions: [ActionItem]) -> [ActionItem] {
    ActionSections.oldestFirst(actions.map(\.opened)).map { actions[$0] }
  }

  private func item(of action: ActionItem, detail: String) -> ReviewAgenda.Item {
    let owner = action.owner.map { site.settings.name(of: $0) } ?? "no owner"
    return ReviewAgenda.Item(
      action.text, address: .incident(action.incident), fragment: action.fragment,
      detail: "\(owner), \(detail)")
  }

  /// `open for 286 days, 2 incidents since`
  private func repeats(_ action: ActionItem) -> String {
    let count = ActionSections.incidents(since: action, in: site.preventions).count
    return "\(openFor(action)), \(Counting.text(count, "incident")) since"
  }

  private func openFor(_ action: ActionItem) -> String {
    let age =
      action.opened.map {
        $0 > day ? "open from \(DayText.long($0))" : "open for \(Counting.text(day - $0, "day"))"
      } ?? "open"
    return action.isOverdue(on: day) ? "\(age), \(lateness(action))" : age
  }

  private func lateness(_ action: ActionItem) -> String {
    action.due.map { "due \(DayText.long($0)), \(Counting.text(day - $0, "day")) late" } ?? "late"
  }

  private func closing(_ action: ActionItem) -> String {
    let day = action.done.map { " on \(DayText.long($0))" } ?? ""
    guard action.state == .wontdo else { return "done\(day)" }
    return "dropped\(day)\(action.reason.map { ": \($0)" } ?? "")"
  }
}

extension ActionItem {
  /// By which it is known among those of an agenda.
  fileprivate var agendaKey: String { id?.description ?? "\(incident)/\(text)" }
}

extension Incident {
  /// 0 is the worst.
  fileprivate var rank: Int { severity?.rank ?? .max }

  /// How many years before a week it began on one of its days; nothing in the same year.
  fileprivate func anniversary(in week: Range<Day>) -> Int? {
    let (year, month, date) = day.civil
    // The last days of a year and the first of the next may share a week.
    for other in Set([week.lowerBound.year, week.upperBound.adding(days: -1).year]) where other > year {
      if let day = Day(year: other, month: month, day: date), week.contains(day) { return other - year }
    }
    return nil
  }
}

extension Timestamp {
  fileprivate static let never = Timestamp(secondsSince1970: .min / 2, offset: 0, precision: .minute)
}

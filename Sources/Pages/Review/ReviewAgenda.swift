import Incidents

/// What the weekly meeting speaks of: what is new, what was open when it happened again, what has become old or late, what
/// was done, what waits, and one old incident. A pure question of the archive: the page and the command show the same.
package struct ReviewAgenda: Sendable {
  /// The day of the meeting, the next one or today. Ages are counted to it.
  package let day: Day
  /// What was known then was spoken of.
  package let since: Day
  /// Those with something in them, in their order.
  package let topics: [Topic]

  /// Something to speak of, with what belongs to it.
  package struct Topic: Sendable {
    package let title: String
    /// What one asks of each; may be empty.
    package let note: String
    /// At most `limit`.
    package let items: [Item]
    /// How many more there are.
    package let rest: Int

    /// More doesn't fit on the one page that everybody reads.
    private static let limit = 6

    /// `item` says what there is to say of one of `things`, of which there may be thousands.
    init<Thing>(_ title: String, note: String = "", _ things: [Thing], _ item: (Thing) -> Item) {
      self.title = title
      self.note = note
      items = things.prefix(Self.limit).map(item)
      rest = max(0, things.count - Self.limit)
    }
  }

  package struct Item: Sendable {
    package let text: String
    /// Nothing where there is no page of it.
    package let address: Address?
    package let fragment: String?
    package let detail: String
    /// What its author wants discussed.
    package let question: String?

    init(
      _ text: String, address: Address?, fragment: String? = nil, detail: String, question: String? = nil
    ) {
      self.text = text
      self.address = address
      self.fragment = fragment
      self.detail = detail
      self.question = question
    }
  }

  /// `since` is by default the last meeting that was noted, else a week before this one.
  package init(_ site: Site, since: Day? = nil) {
    day = Self.nextMeeting(in: site.archive)
    self.since = since ?? Self.lastMeeting(in: site.archive)
    let search = AgendaSearch(site, day: day, since: self.since)
    topics = search.topics.filter { !$0.items.isEmpty }
  }

  private static func nextMeeting(in archive: Archive) -> Day {
    let weekday = archive.settings.policy.reviewWeekday
    return archive.today.adding(days: (weekday - archive.today.weekday + 7) % 7)
  }

  /// That was noted; else a week before the next one.
  static func lastMeeting(in archive: Archive) -> Day {
    archive.meetings.last { $0 <= archive.today } ?? nextMeeting(in: archive).adding(days: -7)
  }

  package var heading: String {
    "Review, \(DayText.weekday(day)) \(DayText.long(day))"
  }

  /// What there is to do, in a sentence.
  package var lede: String {
    let hasWork = topics.contains { $0.title != AgendaSearch.rereading }
    guard hasWork else { return "Nothing to review since \(DayText.long(since))." }
    return
      "What is new since \(DayText.long(since)). Ages are counted to the day of the meeting, \(DayText.long(day))."
  }
}

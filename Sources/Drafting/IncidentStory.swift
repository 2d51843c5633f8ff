import Incidents

/// What chat logs tell of an incident, as far as a program can find it: what a person would read out of them first.
package struct IncidentStory: Sendable {
  package var started: Timestamp?
  package var detected: Timestamp?
  package var detectedBy: Detector?
  package var acknowledged: Timestamp?
  package var customersTold: Timestamp?
  /// Nothing where a check is still red at the end.
  package var resolved: Timestamp?
  /// The lines by which it is known who noticed, who answered, when customers were told and when it was over.
  package var telling = Telling()
  package var commander: PersonName?
  package var services: [ServiceName] = []
  /// By time.
  package var entries: [Entry] = []
  package var actions: [Action] = []
  /// Who said how much, the most first.
  package var participants: [Participant] = []
  /// Seconds since 1970: what of the logs belongs to the report.
  package var range: ClosedRange<Int>?

  package init() {}

  package struct Telling: Hashable, Sendable {
    package var detected: Place?
    package var acknowledged: Place?
    package var customersTold: Place?
    package var resolved: Place?
  }

  /// Who noticed.
  package enum Detector: String, Sendable {
    case alert
    case staff
    case customer
  }

  /// A moment that belongs in the timeline.
  package struct Entry: Hashable, Sendable {
    package var time: Timestamp
    /// Markdown.
    package var text: String
    package var place: Place
  }

  /// Something that somebody said shall be done.
  package struct Action: Hashable, Sendable {
    /// Markdown.
    package var text: String
    package var owner: PersonName?
    package var place: Place
  }

  package struct Participant: Hashable, Sendable {
    /// A declared person's name, else the nick.
    package var name: String
    package var lines: Int
  }

  /// A line of one of the logs.
  package struct Place: Hashable, Sendable {
    package var log: Int
    package var line: Int
  }
}

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

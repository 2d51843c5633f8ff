import ChatLogs
import Incidents

/// A moment of a report's timeline as programs read it: what `icarus timeline` prints a line or an object of.
package struct TimelineRecord: Hashable, Sendable {
  /// By the clock of the report.
  package let time: Timestamp
  package let kind: Kind
  /// Who said it; nothing for what nobody said.
  package let nick: String?
  /// Lines are separated by line feeds.
  package let text: String
  /// Who was kicked, or the new nick.
  package let target: String?
  package let alert: ToldAlert?
  /// Those that this is the telling of.
  package let milestones: [Milestone]
  /// Whether the page marks it as one that mattered.
  package let isKey: Bool
  /// Its place on the page, without `#`.
  package let anchor: String?
  package let source: Source

  package enum Kind: Hashable, Sendable {
    /// Written by hand.
    case entry
    /// One that no entry tells.
    case milestone
    case graph
    /// An event of a chat log.
    case chat(ChatEvent.Kind)

    package var name: String {
      switch self {
      case .entry: "entry"
      case .milestone: "milestone"
      case .graph: "graph"
      case .chat(let kind): kind.rawValue
      }
    }

    /// Of all that a timeline has.
    package static let names = ["entry", "milestone", "graph"] + ChatEvent.Kind.allCases.map(\.rawValue)
  }

  /// What a machine told of a check or a deploy.
  package struct ToldAlert: Hashable, Sendable {
    package let kind: Alert.Kind
    package let host: String?
    package let service: String?
    package let state: String?
    /// What only some bots say.
    package let facts: [ToldFact]
  }

  package struct ToldFact: Hashable, Sendable {
    package let fact: Alert.Fact
    package let value: String
  }

  /// Where it is written.
  package struct Source: Hashable, Sendable {
    /// Relative to the archive's root.
    package let file: String
    /// Counts from 1, in an export messages; nothing for a graph, which is a file.
    package let line: Int?
  }
}

import Incidents

/// What a sync did, or would do.
package struct SyncOutcome: Hashable, Sendable {
  /// By action.
  package internal(set) var created: [ActionID: IssueReference] = [:]
  /// Issues that were there, and nobody had noted.
  package internal(set) var found: [ActionID: IssueReference] = [:]
  /// Actions of which GitHub tells something new.
  package internal(set) var changed: [ActionID: TrackedIssue] = [:]
  /// Actions whose issue is elsewhere now, or that have another id.
  package internal(set) var moved: [ActionID: Move] = [:]
  /// Actions that would get an issue.
  package internal(set) var planned: [WantedIssue] = []
  package internal(set) var left: [Left] = []
  /// What somebody should know, and needs no other run.
  package internal(set) var notes: [Note] = []

  /// Something that is left for the next run.
  package struct Left: Hashable, Sendable {
    package let action: ActionID?
    package let reason: String
  }

  package struct Move: Hashable, Sendable {
    package let issue: TrackedIssue
    /// The issue as it was called, or the action.
    package let former: String
  }

  package struct Note: Hashable, Sendable {
    package let action: ActionID?
    package let text: String
  }

  package var isSettled: Bool { left.isEmpty }

  /// Whether nobody has anything to do or to note.
  package var changesNothing: Bool {
    created.isEmpty && found.isEmpty && changed.isEmpty && moved.isEmpty && planned.isEmpty
  }

  mutating func leave(_ action: ActionID?, _ reason: String) {
    left.append(Left(action: action, reason: reason))
  }

  mutating func leaveOnce(_ action: ActionID?, _ reason: String) {
    if !left.contains(Left(action: action, reason: reason)) { leave(action, reason) }
  }

  /// An action may have got another id, and its issue another place.
  mutating func move(_ action: ActionID, to issue: TrackedIssue, from former: String) {
    let all = [moved[action]?.former, former].compactMap(\.self).joined(separator: ", ")
    moved[action] = Move(issue: issue, former: all)
  }

  mutating func note(_ action: ActionID?, _ text: String) {
    notes.append(Note(action: action, text: text))
  }

  mutating func noteOnce(_ action: ActionID?, _ text: String) {
    if !notes.contains(Note(action: action, text: text)) { note(action, text) }
  }
}

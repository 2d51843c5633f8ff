import ArgumentParser
import Pages

/// What a timeline is made of, as a user asks for it.
enum TimelineKind: String, ExpressibleByArgument, CaseIterable {
  /// Written by hand.
  case entry
  /// Also those that an entry tells.
  case milestone
  /// What people said.
  case chat
  /// What machines told.
  case alert
  case graph

  func holds(_ record: TimelineRecord) -> Bool {
    switch self {
    case .entry: record.kind == .entry
    case .milestone: !record.milestones.isEmpty
    case .chat: if case .chat = record.kind { record.alert == nil } else { false }
    case .alert: record.alert != nil
    case .graph: record.kind == .graph
    }
  }
}

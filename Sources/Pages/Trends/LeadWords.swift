import Diagnostics

/// Who comes first in a count, as a sentence tells it: `a leads, with 3 of 4 incidents`, and of equals none alone: `a and b
/// lead, with 2 of 4 incidents each`.
enum LeadWords {
  /// More than this many are only counted.
  private static let limit = 3

  /// `leaders` are those that share the highest count, at least one; `noun` is what they are: `factors`.
  static func text(_ leaders: [String], _ noun: String, count: Int, of total: String) -> String {
    let share = "with \(Counting.grouped(count)) of \(total)"
    switch leaders.count {
    case ...1: return "\(leaders.first ?? "") leads, \(share)"
    case ...limit: return "\(WordList.text(leaders)) lead, \(share) each"
    default: return "\(Counting.grouped(leaders.count)) \(noun) share the lead, \(share) each"
    }
  }
}

/// What became of the sentence of an action. A person knows whether it was put in other words or is another action; a program
/// counts the words that stayed.
struct ActionTextChange {
  private let old: String
  private let new: String

  init(from old: String, to new: String) {
    self.old = old
    self.new = new
  }

  /// Whether it says now what another action said, and didn't say that before.
  func isNow(_ other: String) -> Bool {
    if old == new { return false }
    let new = new.lowercased()
    return new != old.lowercased() && new == other.lowercased()
  }

  /// Whether it shares next to nothing with what it was: no more than a fifth of the words of the shorter one. From a single
  /// word there is no telling.
  var isAnotherAction: Bool {
    if old == new { return false }
    let (old, new) = (WordBeginnings(old).words, WordBeginnings(new).words)
    let fewer = min(old.count, new.count)
    return fewer >= 2 && old.intersection(new).count * 5 <= fewer
  }
}

import Incidents

extension ActionEdit {
  /// What became of an action; nothing where it says the same. An id that it got meanwhile is no change.
  init?(from old: ActionItem, to new: ActionItem) {
    if old.state != new.state {
      switch new.state {
      case .done: self = .done
      case .wontdo: self = .dropped
      case .open, .proposed: self = [.done, .wontdo].contains(old.state) ? .reopened : .changed
      }
      return
    }
    let isSame =
      ReadWords(old.text) == ReadWords(new.text) && old.owner == new.owner && old.kind == new.kind
      && old.priority == new.priority && old.opened == new.opened && old.due == new.due
      && old.done == new.done && old.issue == new.issue && old.reason == new.reason
    if isSame { return nil }
    self = .changed
  }
}

import Incidents

/// The state of actions in a sentence or two.
struct ActionsLede {
  private let actions: [ActionItem]
  private let today: Day
  private let limit: Int

  init(_ actions: [ActionItem], on today: Day, limit: Int) {
    self.actions = actions
    self.today = today
    self.limit = limit
  }

  /// `34 open, 7 past 90 days.`
  var current: String {
    let open = count(.open)
    guard open > 0 else { return nothingOpen }
    let past = actions.count { $0.state == .open && ($0.age(on: today) ?? 0) > limit }
    let late = actions.count { $0.isOverdue(on: today) }
    var facts = ["\(Counting.grouped(open)) open"]
    if past > 0 { facts.append("\(Counting.grouped(past)) past \(Counting.text(limit, "day"))") }
    if late > 0 { facts.append("\(Counting.grouped(late)) late") }
    return facts.joined(separator: ", ") + "."
  }

  /// `12 actions: 5 open, 6 done, 1 not to be done.`
  var all: String {
    let words: [(ActionItem.State, String)] = [
      (.open, "open"), (.done, "done"), (.wontdo, "not to be done"), (.proposed, "proposed"),
    ]
    let facts = words.map { (count($0.0), $0.1) }.filter { $0.0 > 0 }.map {
      "\(Counting.grouped($0.0)) \($0.1)"
    }
    return "\(Counting.text(actions.count, "action")): \(facts.joined(separator: ", "))."
  }

  private var nothingOpen: String {
    let closed = actions.count { $0.state == .done && $0.closed?.year == today.year }
    guard closed > 0 else { return "Nothing is open." }
    return
      "Nothing is open. \(Counting.grouped(closed)) \(closed == 1 ? "was" : "were") done in \(today.year)."
  }

  private func count(_ state: ActionItem.State) -> Int { actions.count { $0.state == state } }
}

import Foundation

/// A report of a random archive, by what may change in it.
struct RandomReport {
  /// Of its folder, or of its file: where that is loose, it is published by the words of its title.
  var id: String
  var isLoose = false
  var title: String
  var severity = 1
  var services: [String] = []
  var factors: [String] = []
  var tags: [String] = []
  var hour = 10
  var related: [String] = []
  var preventable: [String] = []
  var links: [String] = []
  /// The free page to which it leads.
  var page: String?
  var aliases: [String] = []
  var actions: [Action] = []
  var isDraft = false
  var logLines = 0
  var notes: String?
  /// The value that its graph shows; nothing where it has none.
  var load: Int?
  /// Whether the text shows the graph, beside the list.
  var showsGraph = false
  /// What its conclusions speak of.
  var words: [String] = []
  /// What was red, by the log, where it has one.
  var check: String?
  var detectedBy = "alert"
  /// Changes what it says.
  var revision = 0

  struct Action {
    var state: String
    var opened: Int
    /// That of its issue, as the report says.
    var issue: Int?
    var owner: String
    /// Changes what it says.
    var revision = 0
  }

  /// Below `content/`.
  var path: String { isLoose ? "old/\(id).md" : "incidents/\(id)/report.md" }

  /// Below `content/`, if it has some.
  var notesPath: String { isLoose ? "old/\(id).txt" : "incidents/\(id)/notes.txt" }

  /// From where it lies to `content/`.
  private var back: String { isLoose ? "../" : "../../" }

  func text(in surroundings: Surroundings) -> String {
    let (known, actions) = (surroundings.reports, surroundings.actions)
    let day = id.prefix(10)
    let clock = String(format: "%02d", hour)
    var text = """
      ---
      title: \(title)
      severity: sev\(severity)
      status: \(isDraft ? "draft" : "reviewed")
      started: \(day) \(clock):05
      detected: \(day) \(clock):10
      resolved: \(day) \(clock):50
      services: [\(services.joined(separator: ", "))]
      factors: [\(factors.joined(separator: ", "))]
      tags: [\(tags.joined(separator: ", "))]
      detected_by: \(detectedBy)
      related: [\(related.filter { known[$0] != nil }.joined(separator: ", "))]
      preventable_by: [\(preventable.filter(actions.contains).joined(separator: ", "))]
      aliases: [\(aliases.joined(separator: ", "))]
      graphs: [\(load == nil ? "" : "graphs/load.csv")]
      ---

      ## Impact

      \(revision) customers waited.

      """
    for link in links {
      guard let path = known[link] else { continue }
      let action = actions.contains(link + "/A1") ? "#a1" : ""
      text += "\nAs [then](\(back)\(path)\(action)).\n"
      if surroundings.logged.contains(link) {
        text += "\nAs [said](\(back)incidents/\(link)/irc.log#L2).\n"
      }
    }
    if let page, surroundings.pages.contains(page) { text += "\nAs [always](\(back)pages/\(page).md).\n" }
    if load != nil, showsGraph { text += "\n![The load](graphs/load.csv)\n" }
    if notes != nil { text += "\nSee [the notes](\(notesPath.split(separator: "/").last ?? "")).\n" }
    text +=
      "\n## Timeline\n\n- \(clock):05 It begins\n- \(clock):50 It ends\n\n## Conclusions\n\nWe learnt \(words.joined(separator: " ")).\n"
    text += "\n## Actions\n\n"
    if self.actions.isEmpty { text += "No actions, because it was a drill.\n" }
    for (index, action) in self.actions.enumerated() {
      let issue = action.issue.map { ", acme/ops#\($0)" } ?? ""
      let done = action.state == "[ ]" ? "" : ", done \(action.opened + 1)-01-01"
      text +=
        "- \(action.state) `A\(index + 1)` Do the thing \(index).\(action.revision) (@\(action.owner), opened \(action.opened)-01-01\(done)\(issue))\n"
    }
    return text
  }

  /// What else there is to refer to.
  struct Surroundings {
    /// Where they lie below `content/`, by the ids and aliases that one may refer to.
    var reports: [String: String] = [:]
    /// Of these, those that have a log.
    var logged: Set<String> = []
    /// The first of each of these.
    var actions: Set<String> = []
    var pages: Set<String> = []
  }

  var log: String {
    let alert = check.map {
      String(format: "%02d:06 <nagios> PROBLEM - web-01/\($0) is CRITICAL: it is red\n", hour)
    }
    return "--- Log opened \(id.prefix(10)) 00:00:00\n" + (alert ?? "") + talk
  }

  private var talk: String {
    (0..<logLines).reduce(into: "") { log, line in
      log += String(format: "%02d:%02d <ann> line %d\n", hour, line + 6, line)
    }
  }

  /// What its graph is drawn from: before, during and after.
  var graph: String {
    ["00", "20", "40", "59"].reduce(into: "time,load\n") { rows, minute in
      rows += "\(id.prefix(10)) \(String(format: "%02d", hour)):\(minute),\(minute == "40" ? load ?? 0 : 1)\n"
    }
  }
}

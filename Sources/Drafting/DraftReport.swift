import Incidents

/// A report that somebody goes on with: what was found stands in it, and questions where only a person knows.
package struct DraftReport: Sendable {
  private let title: String
  private let story: IncidentStory
  private let slices: [LogSlice?]
  private let graphs: [DraftGraph]
  private let settings: ArchiveSettings
  private let day: Day

  /// `slices` are those of the story's logs, in their order; nothing for a log that isn't copied. `day` is today.
  package init(
    _ title: String, _ story: IncidentStory, _ slices: [LogSlice?], graphs: [DraftGraph],
    _ settings: ArchiveSettings, on day: Day
  ) {
    self.title = title
    self.story = story
    self.slices = slices
    self.graphs = graphs
    self.settings = settings
    self.day = day
  }

  /// The incident's day and the title's slug.
  package var id: String {
    IncidentID(on: story.started.map { local($0).day } ?? day, titled: title).rawValue
  }

  /// Questions that the report asks.
  package var questions: Int {
    lines.map { $0.drop { $0 == " " } }
      .count { $0.hasPrefix("# \(Self.question) ") || $0.hasPrefix("<!-- \(Self.question) ") }
  }

  /// The word before each question.
  package static let question = "TODO"

  package var text: String { lines.joined(separator: "\n") + "\n" }

  private var lines: [String] {
    var lines = ["---", "title: \(YAMLText.quoted(title))"]
    lines += severity + ["status: draft"] + milestones + people
    lines += references
    return lines + ["---", ""] + impact + timeline + conclusions + actions
  }

  private var severity: [String] {
    let ids = settings.severities.map(\.id)
    return [
      "# \(Self.question) how bad was it? One of \(ids.joined(separator: ", "))",
      "# severity: \(ids.first ?? "sev1")",
    ]
  }

  private var milestones: [String] {
    guard let started = story.started else {
      return [
        "# \(Self.question) when did it begin for users, who noticed when, and when was it over?",
        "# started: \(day) 00:00", "# detected: \(day) 00:00", "# resolved: \(day) 00:00",
      ]
    }
    var lines = [
      story.detectedBy == .alert
        ? "# \(Self.question) when did users begin to feel it? The log knows only when it was noticed."
        : "# \(Self.question) who noticed first, and when did it begin and end? These times are those of the talk.",
      "started: \(written(started))",
    ]
    lines += keyed("detected", story.detected) + keyed("acknowledged", story.acknowledged)
    lines += keyed("customers_told", story.customersTold)
    if let resolved = story.resolved {
      lines.append("resolved: \(written(resolved))")
    } else {
      lines += [
        "# \(Self.question) when was it over? The log ends with a check that is still red.", "# resolved:",
      ]
    }
    return lines
  }

  private func keyed(_ key: String, _ time: Timestamp?) -> [String] {
    time.map { ["\(key): \(written($0))"] } ?? []
  }

  private var people: [String] {
    var lines: [String] = []
    if let detector = story.detectedBy {
      lines.append("detected_by: \(detector.rawValue)")
    } else {
      lines.append("# detected_by: alert, staff or customer")
    }
    if let commander = story.commander { lines.append("commander: \(YAMLText.quoted(commander.rawValue))") }
    if !story.participants.isEmpty {
      let names = story.participants.map { "\($0.name) (\($0.lines))" }.joined(separator: ", ")
      lines.append("# took part, with lines said: \(YAMLText.comment(names))")
    }
    lines += ["# \(Self.question) who writes this?", "authors: []"]
    return lines
  }

  private var references: [String] {
    var lines = [
      "# \(Self.question) \(story.services.isEmpty ? "which services?" : "are these the services?")"
    ]
    lines.append("services: [\(story.services.map { YAMLText.quoted($0.rawValue) }.joined(separator: ", "))]")
    lines += [
      "tags: []", "# \(Self.question) what kept coming back: contributing factors, such as no-memory-limit",
      "factors: []",
    ]
    lines += ["# \(Self.question) one or two sentences: what did users feel, for how long?", "# summary:"]
    let logs = slices.compactMap { $0 }
    if !logs.isEmpty { lines += ["logs:"] + logs.map { "  - \(LogReferenceText.text($0.reference))" } }
    if !graphs.isEmpty { lines += ["graphs:"] + graphs.flatMap(listed) }
    return lines
  }

  /// With a question where nobody knows what time it shows.
  private func listed(_ graph: DraftGraph) -> [String] {
    let caption = graph.caption.map { ", caption: \(YAMLText.quoted($0))" } ?? ""
    let entry = "  - {file: \(YAMLText.quoted(graph.name))\(caption)"
    guard graph.period == nil else { return [entry + "}"] }
    let day = story.started.map { local($0).day } ?? day
    let length =
      graph.isMuninDay ? "Munin's day ends at the image's \"Last update\" and is 33 h 20 min long. " : ""
    return [
      "  # \(Self.question) from when to when is this graph? \(length)Add from: \(day) 00:00, to: \(day) 00:00",
      entry + "}",
    ]
  }

  private var impact: [String] {
    section("Impact", ["Who felt it, how, how many, and for how long? Numbers with units."])
  }

  private var conclusions: [String] {
    section(
      "Conclusions",
      [
        "What made it possible, what made it worse, what made it long? Several factors, no culprit.",
        "What went well, and where was luck?",
      ])
  }

  private func section(_ heading: String, _ questions: [String]) -> [String] {
    ["## \(heading)", ""] + questions.map { "<!-- \(Self.question) \($0) -->" } + [""]
  }

  private var timeline: [String] {
    var lines = ["## Timeline", ""]
    if story.entries.isEmpty {
      lines += ["<!-- \(Self.question) What was seen and done, in what order? - 14:02 nagios reports … -->"]
    } else {
      lines.append("<!-- \(Self.question) Drop what doesn't matter, add what nobody typed. -->")
    }
    var last = story.started.map { local($0).day }
    for entry in story.entries {
      let day = local(entry.time).day
      lines.append(
        "- \(written(entry.time, withDay: day != last)) \(milestone(entry.place))\(entry.text)\(link(entry.place))"
      )
      last = day
    }
    return lines + [""]
  }

  /// The word of the milestone that a line tells of; empty where it tells of none.
  private func milestone(_ place: IncidentStory.Place) -> String {
    if place == story.telling.resolved { return "Resolved: " }
    if place == story.telling.customersTold { return "Customers told: " }
    if place == story.telling.acknowledged { return "Acknowledged: " }
    return place == story.telling.detected ? "Detected: " : ""
  }

  private func link(_ place: IncidentStory.Place) -> String {
    guard let slice = slices[place.log] else { return "" }
    return " ([log](\(slice.name)#L\(place.line - slice.linesBefore)))"
  }

  private var actions: [String] {
    var lines = ["## Actions", ""]
    if story.actions.isEmpty {
      lines += [
        "<!-- \(Self.question) What will change? - [ ] `A1` Alert when a broker's memory passes 80 % (@owner, due \(day.adding(days: 14)), detect, P1) -->"
      ]
    } else {
      lines.append(
        "<!-- \(Self.question) Give each an owner, a day (due \(day.adding(days: 14))) and a kind: prevent, mitigate, detect, investigate, repair. -->"
      )
    }
    for (index, action) in story.actions.enumerated() {
      let owner = action.owner.map { " (@\($0.rawValue))" } ?? ""
      lines.append("- [ ] `A\(index + 1)` \(action.text)\(link(action.place))\(owner)")
    }
    return lines
  }

  private func local(_ time: Timestamp) -> LocalTime {
    settings.zone.timestamp(at: time.secondsSince1970, precision: time.precision).local
  }

  /// With its offset where the clocks show it twice.
  private func written(_ time: Timestamp, withDay: Bool = true) -> String {
    let shown = settings.zone.timestamp(at: time.secondsSince1970, precision: time.precision)
    guard settings.zone.resolve(shown.local).timestamp.secondsSince1970 == shown.secondsSince1970 else {
      return shown.iso8601
    }
    return withDay ? "\(shown.local.day) \(shown.local.clock)" : shown.local.clock
  }
}

import Foundation
import Incidents
import Reports
import TestSupport

/// An archive that is right at any moment, and changes at random.
struct RandomArchive {
  var random: SeededGenerator
  private var reports: [RandomReport] = []
  private var pages: [String: RandomPage] = [:]
  private var ledger = RandomLedger()
  private var title = "Incidents"
  private var labels: [String: String] = [:]
  private var theme = false
  private var style = 0
  /// The numbers of their days.
  private var meetings: [Int] = []
  private var isRedacted = false
  /// Whether its reports begin with little that makes one like another: there are more of them, and most have one factor.
  private let isPlain: Bool
  /// The number of the day.
  private(set) var day = 16_800
  let place: TemporaryFolder
  /// What was written last, by path.
  private var written: [String: String] = [:]

  init(seed: UInt64, in place: TemporaryFolder) {
    var random = SeededGenerator(seed: seed)
    self.place = place
    isPlain = random.once(in: 3)
    self.random = random
    for _ in 0..<number(isPlain ? 12...20 : 1...8) { addReport() }
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  private mutating func some(_ words: [String]) -> [String] {
    let count = number(0...2)
    return Array(words.shuffled(using: &random).prefix(count))
  }

  private mutating func addReport() {
    let id = String(
      format: "20%02d-%02d-%02d-r%d", number(12...15), number(1...4), number(1...3), number(0...99))
    guard !reports.contains(where: { $0.id == id || $0.aliases.contains(id) }) else { return }
    var report = RandomReport(id: id, title: "Title \(number(0...99))")
    report.isLoose = random.once(in: 6)
    report.services = services()
    report.factors = factors()
    report.tags = isPlain ? [] : some(["deploy", "disk"])
    report.hour = number(0...20)
    report.actions = (0..<number(0...3)).map { _ in action() }
    report.logLines = report.isLoose ? 0 : number(0...1) * number(1...9)
    report.words = isPlain ? [] : words()
    report.check = random.pick(["memory", "disk"], else: "")
    reports.append(report)
  }

  private mutating func services() -> [String] {
    some(["api", "broker", "mail", "maps", "Web shop", "web-shop"])
  }

  private mutating func factors() -> [String] {
    if isPlain { return random.once(in: 4) ? [] : ["usual"] }
    return some(["no-limit", "no-alert", "late-review"])
  }

  private mutating func words() -> [String] {
    let words =
      "kettle lantern marble needle orchid pebble quarry ribbon saddle thimble umbrella violin walnut"
    return Array(words.split(separator: " ").map(String.init).shuffled(using: &random).prefix(number(0...6)))
  }

  private mutating func action() -> RandomReport.Action {
    RandomReport.Action(
      state: random.pick(["[ ]", "[x]", "[-]"], else: "[ ]"), opened: number(2012...2016),
      issue: random.once(in: 4) ? number(1...3) : nil,
      owner: random.pick(["alice", "bob, prevent"], else: "alice"))
  }

  /// Changes something, and says what.
  mutating func change() throws -> String {
    if random.once(in: 3) {
      return ledger.change(tracking: reports.flatMap { [$0.id] + $0.aliases }, &random)
    }
    if !reports.isEmpty, number(0...9) < 6 {
      let index = number(0...(reports.count - 1))
      return "\(reports[index].id): \(changeReport(at: index))"
    }
    switch number(0...11) {
    case 10:
      meetings.append(day - number(0...20))
      return "a meeting"
    case 11:
      isRedacted.toggle()
      return "what is redacted"
    case 0, 1:
      addReport()
      return "a report comes"
    case 2:
      if !reports.isEmpty { reports.remove(at: number(0...(reports.count - 1))) }
      return "a report goes"
    case 3:
      title = "Incidents \(number(0...3))"
      return "the archive's title"
    case 4:
      labels[random.pick(["api", "broker"], else: "api")] = "Label \(number(0...3))"
      return "a service's label"
    case 5:
      day += number(1...400)
      return "a day"
    case 6:
      theme.toggle()
      return "the theme"
    case 7:
      style += 1
      return "the theme's style"
    case 8:
      pages["page-\(number(0...1))"] = RandomPage(
        isInFooter: random.once(in: 2), title: number(0...2), words: number(0...9),
        link: random.pick(reports.map(\.id), else: ""))
      return "a page"
    default:
      pages.removeValue(forKey: "page-0")
      return "a page goes"
    }
  }

  private mutating func changeReport(at index: Int) -> String {
    let others = reports.filter { !$0.isDraft && $0.id != reports[index].id }
    let named = others.filter { !$0.isLoose }
    let other = random.pick(others.map { $0.aliases.first ?? $0.id }, else: "")
    switch isPlain && random.once(in: 4) ? 2 : number(0...23) {
    case 23:
      reports[index].page = random.pick(["page-0", "page-1"], else: "")
      return "link to \(reports[index].page ?? "")"
    case 20:
      reports[index].words = words()
      return "words"
    case 21:
      reports[index].check = random.once(in: 3) ? nil : random.pick(["memory", "disk"], else: "")
      return "alert"
    case 22:
      reports[index].detectedBy = random.pick(["alert", "staff", "customer"], else: "alert")
      return "who noticed"
    case 0:
      reports[index].title = "Title \(number(0...99))"
      return "title"
    case 1:
      reports[index].severity = number(1...3)
      return "severity"
    case 2:
      reports[index].services = services()
      return "services"
    case 3:
      reports[index].factors = factors()
      return "factors"
    case 4:
      reports[index].tags = some(["deploy", "disk", "Disk"])
      return "tags"
    case 5:
      reports[index].hour = number(0...20)
      return "hour"
    case 6:
      reports[index].related =
        named.isEmpty ? [] : [random.pick(named.map { $0.aliases.first ?? $0.id }, else: "")]
      return "related to \(reports[index].related)"
    case 7:
      reports[index].links = other.isEmpty ? [] : [other]
      return "link to \(other)"
    case 8:
      reports[index].preventable = named.filter { !$0.actions.isEmpty }.prefix(1).map { $0.id + "/A1" }
      return "preventable by \(reports[index].preventable)"
    case 9:
      guard !reports[index].isLoose else { return "nothing" }
      let alias = "2011-01-01-a\(number(0...9))"
      if !reports.contains(where: { $0.aliases.contains(alias) }) { reports[index].aliases = [alias] }
      return "alias \(alias)"
    case 10:
      reports[index].actions.append(action())
      return "one more action"
    case 11:
      reports[index].actions = reports[index].actions.map { _ in action() }
      return "other states of actions"
    case 12:
      reports[index].isDraft.toggle()
      return "draft \(reports[index].isDraft)"
    case 13:
      guard !reports[index].isLoose else { return "nothing" }
      reports[index].logLines = number(0...9)
      return "log"
    case 14:
      reports[index].notes = random.once(in: 3) ? nil : "note \(number(0...9))"
      return "notes"
    case 17:
      guard !reports[index].isLoose else { return "nothing" }
      reports[index].load = random.once(in: 3) ? nil : number(0...9)
      return "graph"
    case 18:
      reports[index].showsGraph.toggle()
      return "whether the text shows the graph"
    case 16:
      guard !reports[index].actions.isEmpty else { return "nothing" }
      let action = number(0...(reports[index].actions.count - 1))
      reports[index].actions[action].revision += 1
      return "words of action \(action + 1)"
    case 15:
      reports[index].id = reports[index].id.replacing("-r", with: "-s")
      return "id"
    default:
      reports[index].revision += 1
      return "text"
    }
  }

  /// Writes what changed, at times in a way that hides it.
  mutating func write() throws {
    var files = settingsAndThemes
    files["content/issues.json"] = ledger.text
    files["content/reviews.json"] =
      String(decoding: ReviewMeetings.bytes(of: meetings.map { Day(number: $0) }), as: UTF8.self)
    let surroundings = surroundings
    for (name, page) in pages { files["content/pages/\(name).md"] = page.text(in: surroundings) }
    for report in reports {
      let folder = "content/incidents/\(report.id)"
      files["content/\(report.path)"] = report.text(in: surroundings)
      if report.logLines > 0 { files["\(folder)/irc.log"] = report.log }
      if report.load != nil { files["\(folder)/graphs/load.csv"] = report.graph }
      if let notes = report.notes { files["content/\(report.notesPath)"] = notes }
    }
    for path in written.keys.sorted() where files[path] == nil { try remove(path) }
    for (path, text) in files.sorted(by: { $0.key < $1.key }) where written[path] != text {
      try write(text, to: path)
    }
    written = files
  }

  private var surroundings: RandomReport.Surroundings {
    var surroundings = RandomReport.Surroundings(pages: Set(pages.keys))
    for report in reports where !report.isDraft {
      let names = [report.id] + report.aliases
      surroundings.reports[report.id] = report.path
      for alias in report.aliases { surroundings.reports[alias] = "incidents/\(alias)/report.md" }
      if report.logLines > 0 { surroundings.logged.formUnion(names) }
      if !report.actions.isEmpty { surroundings.actions.insert(report.id + "/A1") }
    }
    return surroundings
  }

  private var settingsAndThemes: [String: String] {
    var settings = "title: \(title)\nbase_url: https://example.org/\n"
    if reports.contains(where: \.isLoose) { settings += "reports: '{old/*,incidents/*/report}.md'\n" }
    settings += "theme: \(theme ? "own" : "default")\nservices:\n  web: {label: Web}\n"
    if isRedacted { settings = "redact: ['kettle', 'Title 1\\d']\n" + settings }
    for (name, label) in labels.sorted(by: { $0.key < $1.key }) {
      settings += "  \(name): {label: \(label)}\n"
    }
    return [
      "content/archive.yml": settings, "themes/own/theme.yml": "extends: default\n",
      "themes/own/static/more.css": "body { order: \(style) }\n",
    ]
  }

  /// Some ways keep size and times as they were, as far as anybody can.
  private mutating func write(_ text: String, to path: String) throws {
    let manager = FileManager.default
    let file = "\(place.path)/\(path)"
    let before = try? manager.attributesOfItem(atPath: file)[.modificationDate] as? Date
    switch number(0...3) {
    case 0:
      try place.write(text, to: "elsewhere")
      try? manager.removeItem(atPath: file)
      try manager.createDirectory(
        atPath: String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]), withIntermediateDirectories: true
      )
      try manager.moveItem(atPath: "\(place.path)/elsewhere", toPath: file)
    default: try place.write(text, to: path)
    }
    if random.once(in: 3) {
      try manager.setAttributes(
        [.modificationDate: before ?? Date(timeIntervalSince1970: 1_000)], ofItemAtPath: file)
    }
  }

  /// With the folders that are empty without it.
  private func remove(_ path: String) throws {
    var parts = path.split(separator: "/")
    try FileManager.default.removeItem(atPath: "\(place.path)/\(path)")
    parts.removeLast()
    while parts.count > 2, rmdir("\(place.path)/\(parts.joined(separator: "/"))") == 0 { parts.removeLast() }
  }
}

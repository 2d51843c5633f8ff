import Foundation

/// The lines in which an example differs from the sample report.
struct ExampleExcerpt {
  /// With a line of a caret below each that is marked.
  let lines: [String]

  /// Nothing of the sample itself.
  init?(_ example: RuleExample) {
    let sample = Self.lines(of: RuleExample.sample.text)
    let changed = Self.lines(of: example.text)
    let places = Self.changes(from: sample, to: changed)
    let others = Self.others(of: example)
    guard !places.isEmpty || !others.isEmpty else { return nil }
    var lines: [String] = []
    var last: Int?
    for place in places {
      if let last, place > last + 1 { lines.append(place == last + 2 ? changed[last + 1] : "…") }
      lines += Self.marked(changed[place])
      last = place
    }
    while lines.first == "" { lines.removeFirst() }
    while lines.last == "" { lines.removeLast() }
    self.lines =
      lines.isEmpty ? Array(others.dropLast()) : others.isEmpty ? lines : others + ["# report.md"] + lines
  }

  /// What stands in the files beside the report and is other in other reports, each below its name.
  private static func others(of example: RuleExample) -> [String] {
    let settings = example.settings.isEmpty ? [] : [(name: "archive.yml", text: example.settings)]
    let ledger = example.ledger.isEmpty ? [] : [(name: "issues.json", text: example.ledger)]
    let files = example.files.sorted { $0.key < $1.key }.map { (name: $0.key, text: $0.value) }
    let shown = (settings + ledger + files).flatMap { name, text -> [String] in
      let lines = Self.lines(of: text).filter { !$0.isEmpty }
      return ["# \(name)"] + lines.prefix(mostLines).flatMap(marked) + (lines.count > mostLines ? ["…"] : [])
        + [""]
    }
    return shown + example.others.sorted { $0.key < $1.key }.flatMap { id, text in excerpt(of: text, as: id) }
  }

  private static func excerpt(of text: String, as id: String) -> [String] {
    let changed = lines(of: text)
    let places = changes(from: lines(of: RuleExample.sample.text), to: changed)
    return ["# ../\(id)/report.md"] + places.flatMap { marked(changed[$0]) } + [""]
  }

  /// Of a file beside the report.
  private static let mostLines = 6

  var text: String { lines.joined(separator: "\n") }

  private static func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The places of the lines that are new, and of the next one behind where more are gone than came.
  private static func changes(from old: [String], to new: [String]) -> [Int] {
    let difference = new.difference(from: old)
    let gone = Set(difference.removals.map(\.place))
    let came = Set(difference.insertions.map(\.place))
    var places: [Int] = []
    var (before, after) = (0, 0)
    while before < old.count || after < new.count {
      let start = (before, after)
      while gone.contains(before) { before += 1 }
      while came.contains(after) { after += 1 }
      places += start.1..<after
      if before - start.0 > after - start.1 { places += neighbours(of: after, in: new) }
      (before, after) = (before + 1, after + 1)
    }
    return Set(places).sorted()
  }

  /// From a place to the next line that says something.
  private static func neighbours(of place: Int, in lines: [String]) -> Range<Int> {
    let next = lines[min(place, lines.count)...].firstIndex { !$0.isEmpty }
    return place..<(next.map { $0 + 1 } ?? place)
  }

  private static func marked(_ line: String) -> [String] {
    let parts = line.components(separatedBy: "↓")
    guard parts.count > 1 else { return [line] }
    var carets = ""
    var column = 0
    for part in parts.dropLast() {
      column += part.count
      carets += String(repeating: " ", count: column - carets.count) + "^"
    }
    return [parts.joined(), carets]
  }
}

extension CollectionDifference.Change {
  fileprivate var place: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}

extension RuleDescription {
  /// What the rule minds.
  var badExcerpt: ExampleExcerpt? {
    examples.lazy.filter(\.isBad).compactMap { ExampleExcerpt($0) }.first
  }

  /// What it doesn't mind, though it looks a little like it.
  var goodExcerpt: ExampleExcerpt? {
    examples.lazy.filter { !$0.isBad }.compactMap { ExampleExcerpt($0) }.first
  }
}

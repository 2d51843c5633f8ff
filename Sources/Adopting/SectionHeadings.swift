import Incidents
import Reports

/// Finds out which headings of an old archive open the sections that reports must have.
struct SectionHeadings {
  /// Beyond the usual ones, the most frequent first.
  private(set) var added: [RequiredSection.Kind: [String]] = [:]

  /// Of each report only what it lacks is looked for: a heading isn't taken for a section that stands elsewhere in the text.
  init(of texts: [LooseText]) {
    var counts: [RequiredSection.Kind: [String: Int]] = [:]
    for text in texts {
      let known = Set(text.headings.compactMap { LooseText.kind(ofHeading: $0) })
      for kind in RequiredSection.Kind.allCases where !known.contains(kind) {
        let candidates = text.headings.filter { LooseText.kind(ofHeading: $0) == nil }
        guard let heading = Self.best(of: candidates, for: kind) else { continue }
        counts[kind, default: [:]][Self.bare(heading), default: 0] += 1
      }
    }
    for (kind, counts) in counts {
      added[kind] = counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.map(\.key)
    }
  }

  /// Whether a heading tells that its text speaks of an incident.
  static func tells(_ heading: String) -> Bool {
    LooseText.kind(ofHeading: heading) != nil
      || RequiredSection.Kind.allCases.contains { best(of: [heading], for: $0) != nil }
  }

  /// By the words that say the most: the first word of the list that any heading has decides.
  private static func best(of headings: [String], for kind: RequiredSection.Kind) -> String? {
    for word in words(of: kind) {
      if let heading = headings.first(where: { isSaid(word, in: $0) && owner(of: $0) == kind }) {
        return heading
      }
    }
    return nil
  }

  /// The kind whose words a heading has; of two kinds the one that is told apart first.
  private static func owner(of heading: String) -> RequiredSection.Kind? {
    let kinds: [RequiredSection.Kind] = [.timeline, .actions, .conclusions, .impact]
    return kinds.first { kind in words(of: kind).contains { isSaid($0, in: heading) } }
  }

  private static func words(of kind: RequiredSection.Kind) -> [String] {
    switch kind {
    case .timeline:
      ["timeline", "chronology", "sequence of events", "order of events", "event log", "what happened"]
    case .actions:
      [
        "action", "follow", "remediation", "next step", "corrective", "preventive", "prevention",
        "improvement",
        "to do", "todo", "what we will", "what will change", "moving forward", "going forward",
      ]
    case .conclusions:
      [
        "root cause", "cause", "lesson", "learn", "conclusion", "contributing", "analysis", "why it happened",
        "what went", "trigger", "finding", "why ", "resolution",
      ]
    case .impact:
      [
        "impact", "affected", "broke ", "felt ", "customer", "user", "effect", "consequence", "symptom",
        "scope", "summary",
        "overview",
        "abstract",
      ]
    }
  }

  /// As words: "causes" says "cause", "because" doesn't. A word with a blank behind it is said as it is.
  private static func isSaid(_ word: String, in heading: String) -> Bool {
    let said = " " + String(heading.lowercased().map { $0.isLetter || $0.isNumber ? $0 : " " })
    return (said + " ").contains(" " + word)
  }

  /// Without a colon behind it.
  private static func bare(_ heading: String) -> String {
    var bare = heading[...]
    while let last = bare.last, last == ":" || last.isWhitespace { bare.removeLast() }
    return String(bare)
  }
}

import Diagnostics
import Drafting
import Incidents
import Reports

/// The settings under which an old archive is read where it lies, or where each report has got its folder.
package struct AdoptedSettings: Sendable {
  let title: String
  let content: ContentFolder
  /// Of times that state none.
  let zone: Zone
  /// The pattern of reports that lie anywhere; nothing where none does.
  var glob: String?
  let headings: [RequiredSection.Kind: [String]]
  /// The worst first; empty for the usual ones.
  let severities: [String]
  /// What the reports lack, and is told without stopping anything.
  var lowered: [RuleName] = []

  /// The front of the line that tells of the pattern.
  static let looseNote = "# Reports stay where they lie;"

  /// archive.yml.
  var text: String {
    var lines = [
      glob == nil
        ? "# Each report has a folder of its own below \(content.path(of: "incidents"))/."
        : "\(Self.looseNote) new ones get folders of their own below \(content.path(of: "incidents"))/.",
      "title: \(quoted(title))", "content: \(content.isRoot ? content.name : quoted(content.name))",
      "timezone: \(quoted(zone.name))    # of every time that states none",
    ]
    lines += patternLines + severityLines + sectionLines + ruleLines
    return lines.joined(separator: "\n") + "\n"
  }

  /// Braces don't stand in braces.
  private var patternLines: [String] {
    guard let glob else { return [] }
    let alternatives =
      glob.hasPrefix("{") && glob.hasSuffix("}") ? String(glob.dropFirst().dropLast()) : glob
    return ["reports: \(quoted("{\(alternatives),\(ArchiveSettings().reports)}"))"]
  }

  private var severityLines: [String] {
    severities.isEmpty
      ? []
      : ["severities:    # the worst first: is this their order?"]
        + severities.map { "  - {id: \(quoted($0)), label: \(quoted($0)), definition: \"\"}" }
  }

  private var sectionLines: [String] {
    let sections = RequiredSection.standard.compactMap { section -> String? in
      guard let more = headings[section.kind], !more.isEmpty else { return nil }
      let all = (section.headings + more).map(quoted).joined(separator: ", ")
      return "  \(section.kind.rawValue): {headings: [\(all)]}"
    }
    return sections.isEmpty ? [] : ["sections:"] + sections
  }

  private var ruleLines: [String] {
    lowered.isEmpty
      ? []
      : [
        "rules:    # what old reports lack is told and stops nothing; take a line out when new ones must have it"
      ]
        + lowered.map { "  \($0.rawValue): warning" }
  }

  private func quoted(_ text: String) -> String { YAMLText.quoted(text) }
}

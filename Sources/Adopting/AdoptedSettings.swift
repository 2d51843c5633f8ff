import Diagnostics
import Drafting
import Incidents
import Reports

/// The settings under which an old archive is read where it lies.
struct AdoptedSettings {
  let title: String
  let content: ContentFolder
  /// Of times that state none.
  let zone: Zone
  let glob: String
  let headings: [RequiredSection.Kind: [String]]
  /// The worst first; empty for the usual ones.
  let severities: [String]
  /// What the reports lack, and is told without stopping anything.
  var lowered: [RuleName] = []

  /// archive.yml.
  var text: String {
    var lines = [
      "# Reports stay where they lie; new ones get folders of their own below \(content.path(of: "incidents"))/.",
      "title: \(quoted(title))", "content: \(content.isRoot ? content.name : quoted(content.name))",
      "timezone: \(quoted(zone.name))    # of every time that states none",
      "reports: \(quoted("{\(alternatives),\(ArchiveSettings().reports)}"))",
    ]
    lines += severityLines + sectionLines + ruleLines
    return lines.joined(separator: "\n") + "\n"
  }

  /// Braces don't stand in braces.
  private var alternatives: String {
    glob.hasPrefix("{") && glob.hasSuffix("}") ? String(glob.dropFirst().dropLast()) : glob
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

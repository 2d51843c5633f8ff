import Diagnostics
import Incidents
import Reports

/// A report as it will lie in a folder of its own. All paths are those of the archive.
package struct ConvertedReport: Sendable {
  package let id: IncidentID
  package let from: String
  package let to: String
  package let before: [UInt8]
  package let after: [UInt8]
  /// What its front matter gets.
  package let added: [String]
  package let links: [RewrittenLink]
  package let files: [CarriedFile]

  /// `bytes` are all of its file's.
  init(
    _ report: Report, _ bytes: [UInt8], with files: [CarriedFile], _ belongings: Belongings, to place: String,
    _ relinking: Relinking, _ extent: AddedFacts.Extent
  ) {
    id = report.incident.id
    from = report.incident.reportPath
    to = place
    before = bytes
    self.files = files
    let source = report.source
    let fence = FrontMatterFence(source)
    let text = RelinkedText(source, from: fence.body, relinking)
    let facts = AddedFacts(report, logs: belongings.logs, extent)
    links = text.links
    added = facts.lines
    let names = fence.yaml.map { Self.edits(of: source.bytes[$0], belongings.renamed) } ?? []
    let edits = names + [facts.edit(of: source.bytes, fence)].compactMap(\.self) + text.edits
    after = bytes.prefix(bytes.count - source.bytes.count) + edits.applied(to: source.bytes)
  }

  /// Those of files that the front matter lists by other paths.
  private static func edits(of yaml: ArraySlice<UInt8>, _ renamed: [(written: String, name: String)])
    -> [Edit]
  {
    renamed.flatMap { written, name in
      let word = Array(written.utf8)
      return yaml.indices.filter { start in
        let end = start + word.count
        return end <= yaml.endIndex && yaml[start..<end].elementsEqual(word)
          && !isPath(start > yaml.startIndex ? yaml[start - 1] : 0)
          && !isPath(end < yaml.endIndex ? yaml[end] : 0)
      }.map { Edit($0..<($0 + word.count), to: name) }
    }
  }

  /// Whether a byte goes on with the name of a file.
  private static func isPath(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2D...0x39, 0x41...0x5A, 0x61...0x7A, 0x80..., UInt8(ascii: "_"), UInt8(ascii: "%"): true
    default: false
    }
  }
}

/// A file that goes with a report.
package struct CarriedFile: Hashable, Sendable {
  package let from: String
  package let to: String
  /// Whether it stays where it is as well, since others have it too.
  package let isShared: Bool
}

/// A text that stays where it is, with links to what moves.
package struct ChangedText: Sendable {
  package let path: String
  package let before: [UInt8]
  package let after: [UInt8]
  package let links: [RewrittenLink]
}

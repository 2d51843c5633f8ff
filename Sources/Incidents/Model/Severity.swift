/// How bad an incident was, by the definitions of the team.
package struct Severity: Hashable, Sendable {
  package let id: String
  package let label: String
  package let definition: String?
  /// 0 is the worst.
  package let rank: Int
  /// Nothing was harmed, but could have been.
  package let isNearMiss: Bool

  package init(id: String, label: String, definition: String? = nil, rank: Int) {
    self.id = id
    self.label = label
    self.definition = definition
    self.rank = rank
    isNearMiss = Severity.key(id) == Severity.key("near-miss")
  }

  /// Ids compare without case, space and dash.
  package func isNamed(_ text: String) -> Bool { Severity.key(text) == Severity.key(id) }

  private static func key(_ text: String) -> [UInt8] {
    text.lowercased().utf8.filter {
      $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_")
    }
  }

  /// Those of an archive that defines none.
  package static let standard: [Severity] = [
    Severity(id: "sev1", label: "SEV 1", rank: 0),
    Severity(id: "sev2", label: "SEV 2", rank: 1),
    Severity(id: "sev3", label: "SEV 3", rank: 2),
    Severity(id: "near-miss", label: "Near miss", rank: 3),
  ]

  package var slug: String { Slug(id).text }
}

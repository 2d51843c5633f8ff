/// A section that a report must have, and the headings that count as it.
package struct RequiredSection: Hashable, Sendable {
  package let kind: Kind
  package var isRequired: Bool
  package var headings: [String]

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case impact
    case timeline
    case conclusions
    case actions
  }

  package init(kind: Kind, isRequired: Bool = true, headings: [String]) {
    self.kind = kind
    self.isRequired = isRequired
    self.headings = headings
  }

  package static let standard: [RequiredSection] = [
    RequiredSection(
      kind: .impact,
      headings: ["Impact", "Impact to our users", "Customer impact", "User impact", "Incident impact"]),
    RequiredSection(kind: .timeline, headings: ["Timeline", "Timeline of events"]),
    RequiredSection(
      kind: .conclusions,
      headings: [
        "Conclusions", "Conclusion", "What we learned", "Lessons learned", "Contributing factors",
        "Root cause",
        "Root cause analysis",
      ]),
    RequiredSection(
      kind: .actions, headings: ["Actions", "Action items", "Follow-ups", "Corrective actions"]),
  ]
}

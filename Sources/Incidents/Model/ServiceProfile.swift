/// A service that archive.yml declares.
package struct ServiceProfile: Hashable, Sendable {
  package var label: String?
  package var owner: PersonName?

  package init(label: String? = nil, owner: PersonName? = nil) {
    self.label = label
    self.owner = owner
  }
}

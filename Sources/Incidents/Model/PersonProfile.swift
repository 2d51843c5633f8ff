/// A person that archive.yml declares.
package struct PersonProfile: Hashable, Sendable {
  package var name: String?
  package var github: String?
  package var nicks: [String]

  package init(name: String? = nil, github: String? = nil, nicks: [String] = []) {
    self.name = name
    self.github = github
    self.nicks = nicks
  }
}

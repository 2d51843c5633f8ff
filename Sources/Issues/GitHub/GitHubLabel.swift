/// A label of an issue, which is an object with a name or the name alone.
package struct GitHubLabel: Decodable, Hashable, Sendable {
  let name: String?

  private enum CodingKeys: CodingKey {
    case name
  }

  package init(from decoder: any Decoder) throws {
    let bare = try? decoder.singleValueContainer().decode(String.self)
    name = bare ?? (try? decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .name))
  }
}

/// What JSON Schema, draft-07, says of a value: keywords, in the order in which they are written.
package struct Schema: Hashable, Sendable {
  private(set) var keywords: [SchemaKeyword]

  init(_ keywords: [SchemaKeyword]) { self.keywords = keywords }

  /// The same with a sentence that an editor shows.
  func described(_ description: String, title: String? = nil) -> Schema {
    Schema((title.map { [.title($0)] } ?? []) + [.description(description)] + keywords)
  }

  func adding(_ keyword: SchemaKeyword) -> Schema { Schema(keywords + [keyword]) }
}

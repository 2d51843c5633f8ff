/// A member of an object, with what an editor shows of it.
struct SchemaProperty: Hashable, Sendable {
  let name: String
  let schema: Schema

  /// The title is the name as a word: `requests_failed` is "Requests failed".
  init(_ name: String, _ description: String, _ schema: Schema, title: String? = nil) {
    self.name = name
    let words = name.replacing("_", with: " ")
    self.schema = schema.described(
      description, title: title ?? words.prefix(1).uppercased() + words.dropFirst())
  }
}

/// The schemas, for people.
enum SchemaTable {
  /// A line each: its name, what it describes, and how it is used.
  static func text(_ schemas: [PublishedSchema]) -> String {
    let nameWidth = schemas.map(\.name.count).max() ?? 0
    let subjectWidth = schemas.map(\.subject.count).max() ?? 0
    return schemas.map { schema in
      "\(padded(schema.name, nameWidth))  \(padded(schema.subject, subjectWidth))  \(schema.use)\n"
    }.joined()
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

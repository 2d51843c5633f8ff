/// What the files are made of that this program writes.
extension Schema {
  static let string = Schema([.types([.string])])
  static let optionalString = Schema([.types([.string, .null])])
  static let strings = array(of: string)
  static let count = Schema([.types([.integer]), .minimum(0)])
  static let optionalCount = Schema([.types([.integer, .null]), .minimum(0)])

  static func string(_ pattern: String) -> Schema {
    Schema([.types([.string]), .pattern(SchemaPattern.whole(pattern))])
  }

  static func optionalString(_ pattern: String) -> Schema {
    Schema([.types([.string, .null]), .pattern(SchemaPattern.whole(pattern))])
  }

  static func oneOf(_ choices: [String]) -> Schema { Schema([.choices(choices.map { .text($0) })]) }

  static func array(of schema: Schema) -> Schema { Schema([.types([.array]), .items(schema)]) }

  /// All of these members, and no others.
  static func record(_ properties: [SchemaProperty]) -> Schema {
    Schema([
      .types([.object]), .properties(properties), .required(properties.map(\.name)), .closed,
    ])
  }

  /// The same, or null; what is `seldom` there may be left out.
  static func optionalRecord(_ properties: [SchemaProperty], seldom: [SchemaProperty] = []) -> Schema {
    Schema([
      .types([.object, .null]), .properties(properties + seldom), .required(properties.map(\.name)), .closed,
    ])
  }
}

/// A keyword of JSON Schema with its value.
indirect enum SchemaKeyword: Hashable, Sendable {
  case title(String)
  case description(String)
  case types([SchemaType])
  case constant(SchemaConstant)
  /// One of these.
  case choices([SchemaConstant])
  /// Of a text; a regular expression of ECMA 262.
  case pattern(String)
  /// Of a text, in characters.
  case minimumLength(Int)
  /// Of a number.
  case bounds(ClosedRange<Int>)
  case minimum(Int)
  case items(Schema)
  case minimumCount(Int)
  case count(Int)
  case properties([SchemaProperty])
  case required([String])
  case names(Schema)
  /// What any other member of an object is.
  case others(Schema)
  /// Nothing but the properties.
  case closed
  case anyOf([Schema])
  case conditional(Schema, then: Schema, otherwise: Schema)
}

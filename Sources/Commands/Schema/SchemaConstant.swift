/// A value that a schema names.
enum SchemaConstant: Hashable, Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case null
}

/// What JSON knows of values.
enum SchemaType: String, Hashable, Sendable {
  case string
  case number
  case integer
  case boolean
  case null
  case array
  case object
}

/// A value of JSON (RFC 8259). Whoever asks it for what it isn't gets nothing.
enum JSON: Sendable {
  case null
  case bool(Bool)
  /// Infinite where it is too large.
  case number(Double)
  case text(String)
  case list([JSON])
  case object(JSONObject)

  /// The last member of that name.
  subscript(_ name: String) -> JSON? {
    guard case .object(let object) = self else { return nil }
    return object.members.last { $0.name == name }?.value
  }

  var isObject: Bool { if case .object = self { true } else { false } }

  var isNull: Bool { if case .null = self { true } else { false } }

  var list: [JSON]? { if case .list(let values) = self { values } else { nil } }

  var text: String? { if case .text(let text) = self { text } else { nil } }

  /// Finite; some write numbers as texts.
  var number: Double? {
    switch self {
    case .number(let number) where number.isFinite: number
    case .text(let text): Double(text).flatMap { $0.isFinite ? $0 : nil }
    default: nil
    }
  }

  /// The text of the first of these members that has any.
  func text(_ names: String...) -> String? {
    for name in names { if let text = self[name]?.text, !text.isEmpty { return text } }
    return nil
  }

  /// The elements of a member that is a list; none where it isn't.
  func elements(_ name: String) -> [JSON] { self[name]?.list ?? [] }

  /// An object as it was written, and other values much as they were.
  var source: String {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .number(let number): Int(exactly: number).map(String.init) ?? "\(number)"
    case .text(let text): text
    case .list(let values): "[" + values.map(\.source).joined(separator: ", ") + "]"
    case .object(let object): String(decoding: object.source, as: UTF8.self)
    }
  }
}

import Diagnostics

extension Schema {
  /// Schemas are as deep as they are written in this program.
  func write(_ json: inout JSONWriter) {
    json.object { writeMembers(&$0) }
  }

  func writeMembers(_ json: inout JSONWriter) {
    for keyword in keywords { keyword.write(&json) }
  }
}

extension SchemaKeyword {
  fileprivate func write(_ json: inout JSONWriter) {
    switch self {
    case .title(let text): json.member("title", text)
    case .description(let text): json.member("description", text)
    case .types(let types):
      if types.count == 1 { return json.member("type", types[0].rawValue) }
      json.member("type", types.map(\.rawValue))
    case .constant(let value): json.member("const") { value.write(&$0) }
    case .choices(let values):
      json.member("enum") { json in
        json.onOneLine { json in json.array { json in for value in values { json.element(value.write) } } }
      }
    case .pattern(let pattern): json.member("pattern", pattern)
    case .minimumLength(let length): json.member("minLength", length)
    case .minimum(let number): json.member("minimum", number)
    case .bounds(let bounds):
      json.member("minimum", bounds.lowerBound)
      json.member("maximum", bounds.upperBound)
    case .items, .minimumCount, .count: writeItems(&json)
    case .properties, .required, .names, .others, .closed: writeMembers(&json)
    case .anyOf(let schemas): json.member("anyOf") { $0.array(of: schemas) { $1.write(&$0) } }
    case .conditional(let condition, let then, let otherwise):
      json.member("if", condition.write)
      json.member("then", then.write)
      json.member("else", otherwise.write)
    }
  }

  private func writeItems(_ json: inout JSONWriter) {
    switch self {
    case .items(let schema): json.member("items", schema.write)
    case .minimumCount(let count): json.member("minItems", count)
    case .count(let count):
      json.member("minItems", count)
      json.member("maxItems", count)
    default: return
    }
  }

  private func writeMembers(_ json: inout JSONWriter) {
    switch self {
    case .properties(let properties):
      json.member("properties") { json in
        json.object { json in
          for property in properties { json.member(named: property.name, property.schema.write) }
        }
      }
    case .required(let names): json.member("required", names)
    case .names(let schema): json.member("propertyNames", schema.write)
    case .others(let schema): json.member("additionalProperties", schema.write)
    case .closed: json.member("additionalProperties") { $0.bool(false) }
    default: return
    }
  }
}

extension SchemaConstant {
  fileprivate func write(_ json: inout JSONWriter) {
    switch self {
    case .text(let text): json.string(text)
    case .number(let number): json.number(number)
    case .flag(let flag): json.bool(flag)
    case .null: json.null()
    }
  }
}

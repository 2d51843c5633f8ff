/// What `ValueReader` takes, as an editor sees it that knows YAML 1.2: a scalar may be a number or a flag where a text is
/// meant, and nothing at all is as good as no key.
extension Schema {
  private static let scalars: [SchemaType] = [.string, .number, .boolean, .null]

  static let text = Schema([.types(scalars)])

  /// A text of some form, or nothing.
  static func text(_ pattern: String) -> Schema {
    Schema([.types([.string, .null]), .pattern(optional(pattern))])
  }

  /// A text that can't be left out.
  static let neededText = Schema([.types([.string, .number, .boolean]), .minimumLength(1)])

  /// A list; a single one counts as a list of one.
  static let texts = Schema([.types(scalars + [.array]), .items(text)])

  static func texts(_ pattern: String) -> Schema {
    Schema([.types([.string, .null, .array]), .pattern(optional(pattern)), .items(text(pattern))])
  }

  static let day = text(SchemaPattern.day)

  /// `+01` is a number in YAML, and a zone.
  static let zone = Schema([.types([.string, .integer, .null]), .pattern(optional(SchemaPattern.zone))])

  /// In quotes too.
  static func integer(in bounds: ClosedRange<Int>) -> Schema {
    let digits = String(bounds.upperBound).count
    return Schema([
      .types([.integer, .string]), .pattern("^\\+?0*[0-9]{1,\(digits)}$"), .bounds(bounds),
    ])
  }

  /// `true`, `yes`, `on`, and their contraries.
  static let flag = Schema([
    .anyOf([
      Schema([.types([.boolean])]),
      Schema([.types([.string]), .pattern("^" + SchemaPattern.anyCase(["yes", "no", "on", "off"]) + "$")]),
    ])
  ])

  static func choice(_ choices: [String]) -> Schema {
    Schema([.choices(choices.map { .text($0) } + [.null])])
  }

  /// One of these in capitals or small letters; editors offer the small ones.
  static func word(_ choices: [String]) -> Schema {
    Schema([
      .anyOf([
        choice(choices),
        Schema([.types([.string]), .pattern(optional(SchemaPattern.anyCase(choices)))]),
      ])
    ])
  }

  /// Any text; editors offer these.
  static func text(suchAs suggestions: [String]) -> Schema {
    Schema([.anyOf([Schema([.choices(suggestions.map { .text($0) })]), text])])
  }

  /// A mapping with these keys and no others, or nothing.
  static func mapping(_ properties: [SchemaProperty]) -> Schema {
    Schema([.types([.object, .null]), .properties(properties), .closed])
  }

  /// A mapping with names of the user's own.
  static func mapping(of value: Schema) -> Schema { Schema([.types([.object, .null]), .others(value)]) }

  /// A list of names of files, or of mappings which name one; one alone counts as a list of one.
  static func files(_ properties: [SchemaProperty]) -> Schema {
    let types: [SchemaType] = [.string, .number, .boolean, .object]
    let members: [SchemaKeyword] = [.properties(properties), .required(["file"]), .closed]
    return Schema(
      [.types(types + [.null, .array])] + members + [.items(Schema([.types(types)] + members))])
  }

  private static func optional(_ pattern: String) -> String { "^(?:\(pattern))?$" }
}

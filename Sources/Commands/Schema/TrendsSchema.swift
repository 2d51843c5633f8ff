extension PublishedSchema {
  static let trends = PublishedSchema(
    "trends", of: "the site's trends.json", use: "for programs that read it",
    title: "trends.json", description: "The questions of the trends page, with answers and numbers.",
    .array(of: .record(answer)))

  private static let answer: [SchemaProperty] =
    [
      SchemaProperty("id", "The anchor of the question in the page.", .string("[a-z0-9-]+")),
      SchemaProperty("question", "What is asked of the archive.", .string),
      SchemaProperty("answer", "The answer, as a sentence.", .string),
      SchemaProperty("counted", "How much was counted for it.", .count),
      SchemaProperty("method", "How it was counted.", .string),
    ] + table + [
      SchemaProperty(
        "suggested", "What the program suggests besides, where it does.",
        .optionalRecord([SchemaProperty("answer", "The suggestion, as a sentence.", .string)] + table))
    ]

  private static let table: [SchemaProperty] = [
    SchemaProperty("columns", "The titles of the columns.", .strings),
    SchemaProperty(
      "rows", "The numbers, a row each with a cell for each column.", .array(of: .array(of: cell))),
  ]

  private static let cell = Schema([
    .anyOf([
      .string, Schema([.types([.integer])]),
      .record([
        SchemaProperty("text", "What the link says.", .string),
        SchemaProperty("url", "Where it leads, from the root of the site.", .string),
      ]),
    ])
  ])
}

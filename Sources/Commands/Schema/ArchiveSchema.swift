import Checks
import Diagnostics
import Incidents
import Reports

extension PublishedSchema {
  static let archive = PublishedSchema(
    "archive", of: "archive.yml", use: "its first line: # yaml-language-server: $schema=…",
    title: "archive.yml", description: "The settings of an archive. Every key is optional.",
    .mapping(siteKeys + nameKeys + demandKeys))

  private static let siteKeys: [SchemaProperty] = [
    SchemaProperty("title", "What the archive is called.", .text),
    SchemaProperty(
      "base_url", "Where the site will be, for feeds, the sitemap and links in issues.",
      .text("https?://[^\\u0000-\\u0020]*")),
    SchemaProperty("timezone", "The zone of every time that states none; by default UTC.", .zone),
    SchemaProperty("language", "The language of the reports, such as en.", .text),
    SchemaProperty("theme", "The folder under themes/ that says how pages look.", .text),
    SchemaProperty(
      "content", "The folder of the reports, within the archive, or . for its own; by default content.",
      .text(folderWithin)),
    SchemaProperty("today", "The day of a closed or sample archive, as YYYY-MM-DD; normally absent.", .day),
    SchemaProperty(
      "reports",
      "Which files of that folder are reports: a pattern with *, ?, ** and {a,b}; by default \(ArchiveSettings().reports).",
      .text(pathWithin)),
  ]

  /// It begins at no root, goes nowhere up, and names something.
  private static let pathWithin = "(?!(?:\\.?/)*\\.?$)" + folderWithin

  /// It begins at no root, and goes nowhere up.
  private static let folderWithin = "(?!/)(?!(?:.*/)?\\.\\.(?:/|$)).+"

  private static let nameKeys: [SchemaProperty] = [
    SchemaProperty("severities", "How bad incidents can be, the worst first.", .severities),
    SchemaProperty("services", "The parts of the system, by id.", .mapping(of: .mapping(serviceKeys))),
    SchemaProperty("people", "Who is in the team, by id.", .mapping(of: .mapping(personKeys))),
    SchemaProperty(
      "bots", "Nicks whose lines in logs are alerts, besides those that are recognised.", .texts),
  ]

  private static let demandKeys: [SchemaProperty] = [
    SchemaProperty(
      "sections", "Which sections a report must have, and the headings that count as each.",
      .mapping(
        RequiredSection.standard.map { section in
          SchemaProperty(
            section.kind.rawValue,
            "By default required, under a heading such as \(section.headings.first ?? "").",
            .mapping(sectionKeys))
        })),
    SchemaProperty("rules", "How much a rule weighs, by its name.", .mapping(ruleKeys)),
    SchemaProperty("policy", "What the team has promised itself.", .mapping(policyKeys)),
    SchemaProperty("github", "Where actions become issues.", .mapping(githubKeys)),
    SchemaProperty(
      "redact", "Regular expressions; what they match is blacked out in all that is published.", .texts),
  ]

  private static let serviceKeys: [SchemaProperty] = [
    SchemaProperty("label", "As readers see it.", .text),
    SchemaProperty("owner", "Who looks after it: the id of a person.", .text),
  ]

  private static let personKeys: [SchemaProperty] = [
    SchemaProperty("name", "As readers see it.", .text),
    SchemaProperty("github", "The name on GitHub, to whom issues are assigned.", .text),
    SchemaProperty("nicks", "The names in chat.", .texts),
  ]

  private static let sectionKeys: [SchemaProperty] = [
    SchemaProperty("required", "Whether a report without it is wrong.", .flag),
    SchemaProperty("headings", "The headings that count as it, instead of the default ones.", .texts),
  ]

  /// As `icarus check --rules` lists them.
  private static let ruleKeys: [SchemaProperty] = RuleSet.standard.descriptions.filter(\.isAdjustable).map {
    SchemaProperty(
      $0.name.rawValue, "By default \($0.level.rawValue): \($0.summary).", .ruleLevel,
      title: $0.name.rawValue)
  }

  private static let days = Schema.integer(in: PolicyReader.days)

  private static let policyKeys: [SchemaProperty] = [
    SchemaProperty(
      "action_due_days", "In how many days an action is due, by the severity of its incident.",
      .mapping(of: days)),
    SchemaProperty("review_days", "In how many days a report is reviewed.", days),
    SchemaProperty("open_days", "After how many days an open action has been open for too long.", days),
    SchemaProperty("review_weekday", "The day of the review meeting.", .word(PolicyReader.weekdays)),
  ]

  private static let githubKeys: [SchemaProperty] = [
    SchemaProperty("repository", "Where issues are made, as owner/repo.", .text(SchemaPattern.repository)),
    SchemaProperty(
      "label", "The label of the issues; by default post-mortem.", .text("(?!\\s)[^,]{0,49}[^,\\s]")),
    SchemaProperty(
      "api_url", "The interface of another server than github.com: https://github.acme.example/api/v3.",
      .text("https?://[A-Za-z0-9_.~:\\[\\]-][A-Za-z0-9_.~:/\\[\\]-]*")),
    SchemaProperty(
      "write_interval", "Seconds between two writes; by default 1.",
      Schema([
        .types([.number, .string, .null]), .pattern("^(?:[0-9]+(?:\\.[0-9]+)?)?$"), .bounds(0...3_600),
      ])),
  ]
}

extension Schema {
  /// YAML's `off` is false in some editors.
  fileprivate static let ruleLevel: Schema = {
    let levels = Level.allCases.map { SchemaConstant.text($0.rawValue) }
    return Schema([
      .anyOf([
        Schema([.choices(levels + [.text("off"), .flag(false), .null])]),
        Schema([.types([.string]), .pattern("^" + SchemaPattern.anyCase(["off", "no", "false"]) + "$")]),
      ])
    ])
  }()

  /// Ids, or mappings with one.
  fileprivate static let severities: Schema = {
    let types: [SchemaType] = [.string, .number, .boolean, .object]
    let members: [SchemaKeyword] = [
      .properties([
        SchemaProperty("id", "As reports name it.", .neededText),
        SchemaProperty("label", "As readers see it.", .text),
        SchemaProperty("definition", "When an incident is as bad as this.", .text),
      ]), .required(["id"]), .closed,
    ]
    return Schema(
      [.types(types + [.null, .array])] + members
        + [.items(Schema([.types(types)] + members)), .minimumCount(1)])
  }()
}

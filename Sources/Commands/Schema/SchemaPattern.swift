import Incidents

/// The forms of texts, as regular expressions that Python, JavaScript and Java understand alike.
enum SchemaPattern {
  /// Of 1970 to 2100: other years are slips of the pen.
  static let day = "(?:19[7-9][0-9]|20[0-9]{2}|2100)" + monthAndDay
  private static let monthAndDay = "-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
  private static let fraction = "(?:\\.[0-9]+)?"

  /// As `WrittenTimeReader` takes a time with its day.
  static let momentWithDay = "(?:\(day)(?:T| ) *\(clock)|\(basicStamp))\(zoneBehindTime)"

  /// As it takes one with or without a day.
  static let time = "(?:(?:\(day)(?:T| ) *)?\(clock)|\(basicStamp))\(zoneBehindTime)"

  private static let clock =
    "(?:(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9]\(fraction))?"
    + "|(?:0?[1-9]|1[0-2]):[0-5][0-9](?::[0-5][0-9]\(fraction))? ?[AaPp](?:[Mm]|\\.[Mm]\\.?))"

  private static let basicStamp =
    "(?:19[7-9][0-9]|20[0-9]{2}|2100)(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
    + "T(?:[01][0-9]|2[0-3])[0-5][0-9](?:[0-5][0-9])?\(fraction)"

  /// Capitals only: small letters behind a time are words.
  private static let zoneBehindTime =
    "(?: ?(?:\(zoneName)|\\(\(zoneName)\\)))?"
  private static let zoneName =
    "(?:\(Zone.abbreviatedNames.joined(separator: "|"))|\(offset)|(?:UTC|GMT)\(shortOffset)|\(place))"

  /// As `Zone` takes its names.
  static let zone =
    "(?:\(anyCase(Zone.abbreviatedNames))|\(offset)|\(anyCase(["UTC", "GMT"]))\(shortOffset)|\(place))"
  private static let offset = "[+-](?:0[0-9]|1[0-4])(?::?(?:00|30|45))?"
  private static let shortOffset = "[+-](?:0?[0-9]|1[0-4])(?::?(?:00|30|45))?"
  private static let place = "[A-Za-z][A-Za-z_]*(?:/[A-Za-z0-9_+-]+)+"

  static let incidentID = "[0-9]{4}\(monthAndDay)-[a-z0-9-]+"
  static let actionID = "\(incidentID)/(?!L[0-9]+$)[A-Za-z][A-Za-z0-9-]*"

  /// `12` or `12-15`.
  static let logLines = "0*[1-9][0-9]*(?:-0*[1-9][0-9]*)?"

  /// Up to a day: `-40s`, `2m`, `1h`, or seconds alone.
  static let clockOffset =
    "[+-]?0*(?:(?:[0-7]?[0-9]{1,4}|8[0-5][0-9]{3}|86[0-3][0-9]{2}|86400)s?"
    + "|(?:[0-9]{1,3}|1[0-3][0-9]{2}|14[0-3][0-9]|1440)m|(?:1?[0-9]|2[0-4])h)"

  static let repository = "[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+"

  /// A moment of UTC, as ledgers have it.
  static let ledgerMoment = "[0-9]{4}\(monthAndDay)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z"

  /// RFC 3339 with the report's offset.
  static let moment =
    "[0-9]{4}\(monthAndDay)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:Z|[+-][0-9]{2}:[0-9]{2})"

  /// What the clocks showed, without offset.
  static let localTime = "[0-9]{4}\(monthAndDay)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"

  static let issue = "(?:\(repository))?#[1-9][0-9]*"

  /// All of a text, nothing else.
  static func whole(_ pattern: String) -> String { "^(?:\(pattern))$" }

  /// One of these words, in capitals or small letters.
  static func anyCase(_ words: [String]) -> String {
    let patterns = words.map { word in
      word.map { $0.isLetter ? "[\($0.uppercased())\($0.lowercased())]" : String($0) }.joined()
    }
    return "(?:\(patterns.joined(separator: "|")))"
  }
}

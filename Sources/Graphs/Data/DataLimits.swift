/// More than this is no graph that anybody can read, and would make a page that nobody can load.
enum DataLimits {
  /// 8 MiB.
  static let bytes = 8 * 1_048_576
  static let series = 64
  /// Over all series, measured or not.
  static let points = 100_000
  /// Of the table of all series at the times of all.
  static let cells = 1_000_000
  /// The years 1970 to 2100, in seconds.
  static let epochs = 0..<4_133_980_800
}

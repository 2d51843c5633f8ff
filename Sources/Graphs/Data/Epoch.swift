/// Moments as numbers of seconds since 1970.
enum Epoch {
  /// From this on they are milliseconds: as seconds, the year 5138.
  private static let leastMilliseconds = 1e11

  /// To the nearest second.
  static func seconds(_ seconds: Double, at offset: Int) throws(DataFault) -> Int {
    guard seconds >= 0, seconds < Double(DataLimits.epochs.upperBound) - 1 else {
      throw .outsideYears(offset)
    }
    return Int(seconds.rounded())
  }

  static func secondsOrMilliseconds(_ number: Double, at offset: Int) throws(DataFault) -> Int {
    try seconds(number >= leastMilliseconds ? number / 1000 : number, at: offset)
  }
}

import Diagnostics
import Incidents

/// The clock of a time as it was written.
struct WrittenClock {
  /// Where its first digit stands.
  let place: SourceLocation
  /// Whether it has one digit and neither am nor pm.
  let isUnpadded: Bool

  /// The clock of a time that begins at a place, perhaps behind marks of emphasis or code.
  init?(at place: SourceLocation, in source: SourceText) {
    let line = source.line(place.line)
    let marks = line.dropFirst(max(0, place.column - 1)).prefix { "*_`\"'".utf8.contains($0) }
    let text = Array(line[marks.endIndex...].prefix(Self.longest))
    guard case .time(let time, _) = WrittenTimeReader.read(String(decoding: text, as: UTF8.self)),
      let colon = text.firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    let digits = text[..<colon].reversed().prefix { (0x30...0x39).contains($0) }.count
    self.place = SourceLocation(
      line: place.line, column: marks.endIndex - line.startIndex + colon - digits + 1)
    isUnpadded = time.isUnpadded
  }

  /// In bytes: a stamp with a fraction and the name of a place is shorter.
  private static let longest = 80
}

/// A chat log that belongs to a report, and how the author curated it.
package struct LogReference: Hashable, Sendable {
  /// Relative to the report's folder.
  package var file: String
  package var channel: String?
  package var from: WrittenTime?
  package var to: WrittenTime?
  /// Lines that appear nowhere in the site.
  package var hidden: [ClosedRange<Int>] = []
  /// Lines that are marked as important.
  package var key: [ClosedRange<Int>] = []
  package var zone: Zone?
  /// Of the first line, where the log doesn't say it.
  package var date: Day?
  /// Added to every time of the log, in seconds: its clock was off.
  package var offset = 0
  package var format: String?
  /// Of the file; nothing before it was read.
  package var lineCount: Int?

  package init(file: String) { self.file = file }

  /// The first of some lines that isn't hidden, if there is one.
  package func firstShown(of lines: ClosedRange<Int>) -> Int? {
    // From what is hidden to what is behind it: a range may name a billion lines.
    var line = lines.lowerBound
    for range in hidden.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.contains(line) {
      line = range.upperBound + 1
    }
    return line <= lines.upperBound ? line : nil
  }

  /// `irc` of `irc.log`: the front of its anchors.
  package var stem: String {
    let name = file.utf8.split(separator: UInt8(ascii: "/")).last ?? file.utf8[...]
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else {
      return String(Substring(name))
    }
    return String(Substring(name[..<dot]))
  }
}

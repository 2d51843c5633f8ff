import Diagnostics

/// A text in which `↓` at the front of a byte marks a place: the arrow is taken out and its place kept.
///
///     MarkedText("- 13:58 a\n- ↓25:00 b").places == [2:3]
package struct MarkedText: Sendable {
  package let text: String
  /// In the order in which they stand.
  package let places: [SourceLocation]

  package init(_ marked: String) {
    var text: [UInt8] = []
    var places: [SourceLocation] = []
    var line = 1
    var column = 1
    for scalar in marked.unicodeScalars {
      if scalar == "↓" {
        places.append(SourceLocation(line: line, column: column))
        continue
      }
      let bytes = Array(String(scalar).utf8)
      text += bytes
      if scalar == "\n" {
        line += 1
        column = 1
      } else {
        column += bytes.count
      }
    }
    self.text = String(decoding: text, as: UTF8.self)
    self.places = places
  }

  package var bytes: [UInt8] { Array(text.utf8) }
}

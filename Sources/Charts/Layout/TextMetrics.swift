/// How wide a text will about be, without knowing the reader's typeface: rather more than less.
struct TextMetrics {
  /// In points.
  let size: Double
  let isBold: Bool

  /// The class `s`.
  static let small = TextMetrics(size: 11, isBold: false)
  static let smallBold = TextMetrics(size: 11, isBold: true)
  static let regular = TextMetrics(size: 12, isBold: false)
  static let bold = TextMetrics(size: 12, isBold: true)

  func width(of text: String) -> Double {
    let unit = unit
    var width = 0.0
    for scalar in text.unicodeScalars { width += unit * Self.share(of: scalar) }
    return width
  }

  /// The text, or as much of its beginning as has room, with an ellipsis. It reads no further than the cut.
  func fitted(_ text: String, into room: Double) -> String {
    if fits(text, into: room) { return text }
    var used = 0.0
    var cut = text.startIndex
    for index in text.indices {
      used += width(of: String(text[index]))
      if used > room { return text[..<cut].trimmingTrailingSpaces + "…" }
      if used <= room - size { cut = text.index(after: index) }
    }
    return text
  }

  private func fits(_ text: String, into room: Double) -> Bool {
    let unit = unit
    var used = 0.0
    for scalar in text.unicodeScalars {
      used += unit * Self.share(of: scalar)
      if used > room { return false }
    }
    return true
  }

  /// What shares are parts of.
  private var unit: Double { size * (isBold ? 1.15 : 1) }

  /// In parts of the type's size; letters of the common sans-serif faces, rounded up.
  private static func share(of scalar: Unicode.Scalar) -> Double {
    if scalar.isASCII { return shares[Int(scalar.value)] }
    return scalar.value < 0x2E80 ? 0.64 : 1.05
  }

  /// Of each ASCII character.
  private static let shares: [Double] = (0..<0x80).map { (value: UInt8) in
    switch Unicode.Scalar(value) {
    case "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", "!", " ", "f", "t", "r", "(", ")", "-", "/": 0.36
    case "m", "w", "M", "W", "%", "@": 0.92
    case "A"..."Z": 0.68
    case "\u{7F}": 0.64
    default: 0.58
    }
  }
}

extension Substring {
  fileprivate var trimmingTrailingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

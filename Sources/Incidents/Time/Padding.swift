extension Int {
  /// The decimal digits with leading zeros: `7.padded(to: 2)` is `07`.
  package func padded(to width: Int) -> String {
    if width == 2, Int.ofTwoDigits.indices.contains(self) { return Int.ofTwoDigits[self] }
    let digits = String(magnitude)
    var text = self < 0 ? "-" : ""
    for _ in 0..<Swift.max(0, width - digits.utf8.count) { text += "0" }
    return text + digits
  }

  /// `00` to `99`: what days and clocks are made of.
  private static let ofTwoDigits = (0...99).map { $0 < 10 ? "0\($0)" : "\($0)" }
}

extension Int {
  /// The decimal digits with leading zeros: `7.padded(to: 2)` is `07`.
  package func padded(to width: Int) -> String {
    DigitWriter.text(ofLength: DigitWriter.length(of: self, padded: width)) { $0.append(self, padded: width) }
  }
}

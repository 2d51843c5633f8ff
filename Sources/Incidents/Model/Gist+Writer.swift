extension Gist {
  /// Makes a gist of the alerts, which come first, and the words that it is given.
  package struct Writer {
    private var bytes: [UInt8]

    /// `length` is how much the report says, in the measure of the weights of its words, which is kept to a few digits; alerts
    /// beyond the most that are kept are left out.
    package init(length: Int, alerts: [GistAlert]) {
      let length = UInt16(clamping: Self.rounded(length))
      let kept = alerts.filter(Self.isShort).prefix(mostAlerts)
      bytes = []
      bytes.reserveCapacity(1_024)
      bytes += [UInt8(truncatingIfNeeded: length), UInt8(truncatingIfNeeded: length >> 8), UInt8(kept.count)]
      for alert in kept {
        bytes += [alert.check, alert.state, alert.host].map { UInt8($0.utf8.count) }
        bytes += alert.check.utf8
        bytes += alert.state.utf8
        bytes += alert.host.utf8
      }
    }

    /// To five binary digits: a word more is nothing by which texts are compared, so it shall change no gist.
    static func rounded(_ length: Int) -> Int {
      let step = 1 << max(0, Int.bitWidth - max(0, length).leadingZeroBitCount - 5)
      return max(0, length) / step * step
    }

    private static func isShort(_ alert: GistAlert) -> Bool {
      max(alert.check.utf8.count, alert.state.utf8.count, alert.host.utf8.count) <= longestName
    }

    /// The stem is the front of the word; what is too long is left out.
    package mutating func append(_ word: ArraySlice<UInt8>, stem: Int, weight: Int) {
      guard word.count <= longestName, stem >= 0, stem <= word.count else { return }
      bytes.append(UInt8(word.count))
      bytes.append(UInt8(stem))
      bytes.append(UInt8(clamping: weight))
      bytes += word
    }

    /// Without room that it doesn't need.
    package var gist: Gist { Gist(bytes: bytes.withUnsafeBufferPointer { Array($0) }) }
  }
}

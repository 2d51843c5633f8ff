import Foundation

/// The two streams: data to the one, everything else to the other.
enum Console {
  static func output(_ bytes: [UInt8]) { write(bytes, to: 1) }

  /// A line on standard error.
  static func error(_ line: String) { write(Array((line + "\n").utf8), to: 2) }

  /// Colour and progress are for people at a terminal who did not ask for none.
  static func isColoured(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"].map(\.isEmpty) ?? true
      && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// A reader that went away is no failure of ours.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = Foundation.write(
          descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        if count > 0 { written += count } else if errno != EINTR { return }
      }
    }
  }
}

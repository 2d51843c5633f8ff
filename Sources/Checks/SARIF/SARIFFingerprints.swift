import Diagnostics

/// Tells findings from one another from run to run: by the rule, the file and the words of the line, not by its number.
struct SARIFFingerprints {
  private let source: @Sendable (String) -> SourceText?
  /// How often each was told already.
  private var told: [String: Int] = [:]

  /// Bytes of a line that are looked at.
  private static let longest = 1_000

  init(source: @escaping @Sendable (String) -> SourceText?) { self.source = source }

  /// Of the next finding of a run: several alike are numbered in their order.
  mutating func next(of diagnostic: Diagnostic) -> String {
    let front = source(diagnostic.path)?.line(diagnostic.range.start.line).prefix(Self.longest) ?? []
    let line = SecretScan.masked(Array(front))
    let words = line.split { $0 == 0x20 || $0 == 0x09 }
    var hash = Hash()
    for part in [ArraySlice(diagnostic.rule.rawValue.utf8), ArraySlice(diagnostic.path.utf8)] + words {
      hash.add(part)
    }
    told[hash.text, default: 0] += 1
    return "\(hash.text):\(told[hash.text] ?? 1)"
  }

  /// FNV-1a, 64 bits: it need not withstand anybody who wants two alike.
  private struct Hash {
    private var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ bytes: ArraySlice<UInt8>) {
      for byte in bytes { add(byte) }
      add(0)
    }

    private mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }

    /// 16 hexadecimal digits.
    var text: String {
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
  }
}

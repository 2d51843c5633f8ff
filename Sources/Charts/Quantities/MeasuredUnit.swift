/// How values of a unit are written: `bytes` as `16 GiB`, `s` as `4.2 ms`, `requests` as `419k requests`.
struct MeasuredUnit: Hashable {
  private enum Kind { case plain, time, share, prefixed }

  /// What stands behind a number, such as `B`; may be empty.
  let symbol: String
  let isBinary: Bool
  private let kind: Kind

  init(_ name: String, isBinary: Bool) {
    self.isBinary = isBinary
    (symbol, kind) = Self.known[name] ?? (name, .plain)
  }

  var isPlain: Bool { kind == .plain }
  var unnamed: MeasuredUnit { MeasuredUnit("", isBinary: isBinary) }

  /// From the smallest to the largest.
  var prefixes: [UnitPrefix] {
    switch kind {
    case .share: UnitPrefix.none
    case .time: UnitPrefix.short
    case .prefixed: isBinary ? UnitPrefix.binary : UnitPrefix.decimal
    case .plain: isBinary ? UnitPrefix.binary : UnitPrefix.counts
    }
  }

  /// Whether a prefix stands with the unit (`16 GiB`), not with the number (`419k requests`).
  var takesPrefix: Bool { kind == .prefixed || kind == .time }

  /// The one with which a value is short.
  func prefix(for value: Double) -> UnitPrefix {
    let magnitude = value.magnitude
    let prefixes = prefixes
    let fitting = prefixes.first { prefix in
      let scaled = magnitude / prefix.size
      return Self.rounded(scaled) < prefix.limit
    }
    guard magnitude > 0, let fitting else { return prefixes.first { $0.size == 1 } ?? UnitPrefix.none[0] }
    return fitting
  }

  /// To what is shown of it.
  private static func rounded(_ value: Double) -> Double { value >= 100 ? value.rounded() : value }

  private static let known: [String: (String, Kind)] = [
    "%": ("%", .share), "percent": ("%", .share),
    "s": ("s", .time), "seconds": ("s", .time), "second": ("s", .time),
    "B": ("B", .prefixed), "byte": ("B", .prefixed), "bytes": ("B", .prefixed),
    "B/s": ("B/s", .prefixed), "bytes/s": ("B/s", .prefixed), "bytes per second": ("B/s", .prefixed),
    "bit": ("bit", .prefixed), "bits": ("bit", .prefixed), "bit/s": ("bit/s", .prefixed),
    "bits/s": ("bit/s", .prefixed), "bps": ("bit/s", .prefixed), "bits per second": ("bit/s", .prefixed),
    "Hz": ("Hz", .prefixed), "W": ("W", .prefixed),
  ]
}

/// What stands before a unit, such as the `k` of a kilometre.
struct UnitPrefix {
  let symbol: StaticString
  let size: Double
  /// From so many on, the next one is taken.
  let limit: Double

  private init(_ symbol: StaticString, _ size: Double, below limit: Double = 1_000) {
    self.symbol = symbol
    self.size = size
    self.limit = limit
  }

  /// Each list begins with the smallest.
  static let none = [UnitPrefix("", 1, below: 1e6)] + large
  static let short =
    [
      UnitPrefix("n", 1e-9), UnitPrefix("µ", 1e-6), UnitPrefix("m", 1e-3), UnitPrefix("", 1, below: 1e6),
    ] + large
  static let decimal = [UnitPrefix("", 1)] + large
  /// A number of things is easier to read without one for as long as it is short.
  static let counts = [UnitPrefix("", 1, below: 10_000)] + large
  static let binary = [
    UnitPrefix("", 1, below: 1_024), UnitPrefix("Ki", 0x1p10, below: 1_024),
    UnitPrefix("Mi", 0x1p20, below: 1_024), UnitPrefix("Gi", 0x1p30, below: 1_024),
    UnitPrefix("Ti", 0x1p40, below: 1_024), UnitPrefix("Pi", 0x1p50, below: .infinity),
  ]

  private static let large = [
    UnitPrefix("k", 1e3), UnitPrefix("M", 1e6), UnitPrefix("G", 1e9), UnitPrefix("T", 1e12),
    UnitPrefix("P", 1e15, below: .infinity),
  ]
}

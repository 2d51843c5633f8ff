/// A label of a series, with what it says.
struct PrometheusLabel: Hashable {
  /// More of one series are refused.
  static let most = 64

  /// That of a metric's own name.
  static let metric = "__name__"

  let name: String
  let value: String
}

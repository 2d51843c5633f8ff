/// Names of series: what tells them apart, and no more.
enum PrometheusNames {
  /// Labels that differ, beyond the first so many, are not looked at.
  private static let mostDiffering = 32

  static func names(of series: [[PrometheusLabel]]) -> [String] {
    let sets = series.map { labels in
      Dictionary(labels.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
    guard Set(sets).count > 1 else { return series.map(name(ofOnly:)) }
    let telling = fewest(of: differing(in: series, sets), telling: sets)
    return sets.map { set in
      telling.compactMap { set[$0] }.filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }

  /// The metric's name; without one, what its labels say.
  private static func name(ofOnly labels: [PrometheusLabel]) -> String {
    if let metric = labels.first(where: { $0.name == PrometheusLabel.metric }) { return metric.value }
    let telling = labels.filter { $0.name != "job" && $0.name != "instance" }
    return (telling.isEmpty ? labels : telling).prefix(3).map(\.value).joined(separator: ", ")
  }

  /// In the order of the file.
  private static func differing(in series: [[PrometheusLabel]], _ sets: [[String: String]]) -> [String] {
    var seen: Set<String> = []
    let names = series.joined().map(\.name).filter { seen.insert($0).inserted }
    let differing = names.filter { name in sets.contains { $0[name] != sets[0][name] } }
    return Array(differing.prefix(mostDiffering))
  }

  /// Whatever isn't needed is left out, from the last one on, so that what stands in front stays.
  private static func fewest(of names: [String], telling sets: [[String: String]]) -> [String] {
    let distinct = Array(Set(sets))
    var kept = names
    let most = count(distinct, by: kept)
    if let one = names.first(where: { count(distinct, by: [$0]) == most }) { return [one] }
    for name in names.reversed() {
      let fewer = kept.filter { $0 != name }
      if count(distinct, by: fewer) == most { kept = fewer }
    }
    return kept
  }

  /// How many sets the labels of these names tell apart.
  private static func count(_ sets: [[String: String]], by names: [String]) -> Int {
    Set(sets.map { set in names.map { set[$0] } }).count
  }

  private static let units: [(ending: String, unit: String)] = [
    ("_bytes", "bytes"), ("_seconds", "seconds"), ("_ratio", "ratio"), ("_celsius", "°C"), ("_percent", "%"),
    ("_milliseconds", "ms"), ("_volts", "volts"), ("_amperes", "amperes"), ("_joules", "joules"),
    ("_watts", "watts"), ("_meters", "metres"), ("_grams", "grams"), ("_bits", "bits"),
  ]

  /// By Prometheus' rules for naming: `node_memory_MemFree_bytes`, `process_cpu_seconds_total`.
  static func unit(of labels: [PrometheusLabel]) -> String? {
    guard var name = labels.first(where: { $0.name == PrometheusLabel.metric })?.value else { return nil }
    if name.hasSuffix("_total") { name.removeLast("_total".count) }
    return units.first { name.hasSuffix($0.ending) }?.unit
  }
}

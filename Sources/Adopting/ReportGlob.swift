import Reports

/// Finds the pattern of `reports:` that means the reports of a folder, and as little else as can be.
struct ReportGlob {
  let pattern: String
  /// What it means beside them.
  let others: [LooseText]
  /// Reports that it doesn't mean.
  let missed: [LooseText]

  /// `reports` are some of `texts`.
  init(for reports: [LooseText], among texts: [LooseText]) {
    let candidates = Self.candidates(for: reports.map(\.path))
    let judged = candidates.compactMap { ReportGlob($0, for: Set(reports.map(\.path)), among: texts) }
    self =
      judged.min { ($0.missed.count, $0.others.count) < ($1.missed.count, $1.others.count) }
      ?? ReportGlob(pattern: "**/*.md", others: [], missed: reports)
  }

  private init(pattern: String, others: [LooseText], missed: [LooseText]) {
    (self.pattern, self.others, self.missed) = (pattern, others, missed)
  }

  private init?(_ pattern: String, for reports: Set<String>, among texts: [LooseText]) {
    guard let glob = PathPattern(pattern) else { return nil }
    self.init(
      pattern: pattern, others: texts.filter { $0.isMeant(by: glob) && !reports.contains($0.path) },
      missed: texts.filter { !$0.isMeant(by: glob) && reports.contains($0.path) })
  }

  /// The simplest first.
  private static func candidates(for paths: [String]) -> [String] {
    let names = [
      ["*.md"], ["20*.md"], ["index.md"], ["README.md"], ["*.markdown"], ["*.md", "*.markdown"],
      ["20*.md", "20*.markdown"],
    ]
    var candidates = ["", "*/", "*/*/", "*/*/*/", "**/"].flatMap { folder in
      names.map { one(of: $0.map { folder + $0 }) }
    }
    let folders = Set(paths.map(folder)).sorted()
    candidates += names.map { names in one(of: folders.flatMap { folder in names.map { folder + $0 } }) }
    candidates.append(one(of: paths.sorted()))
    return candidates
  }

  /// With its slash.
  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  private static func one(of patterns: [String]) -> String {
    patterns.count == 1 ? patterns[0] : "{\(patterns.joined(separator: ","))}"
  }
}

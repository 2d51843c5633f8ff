import Reports

/// Finds the pattern of `reports:` that means the reports of a folder, and as little else as can be.
struct ReportGlob {
  let pattern: String
  /// How many files it means beside them.
  private let others: Int
  /// How many reports it doesn't mean.
  private let missed: Int

  /// `reports` are some of `texts`.
  init(for reports: [LooseText], among texts: [LooseText]) {
    let paths = Set(reports.map(\.path))
    let judged = Self.candidates(for: paths.sorted()).compactMap { ReportGlob($0, for: paths, among: texts) }
    self =
      judged.min { ($0.missed, $0.others) < ($1.missed, $1.others) }
      ?? ReportGlob(pattern: "**/*.md", others: 0, missed: reports.count)
  }

  private init(pattern: String, others: Int, missed: Int) {
    (self.pattern, self.others, self.missed) = (pattern, others, missed)
  }

  private init?(_ pattern: String, for reports: Set<String>, among texts: [LooseText]) {
    guard let glob = PathPattern(pattern) else { return nil }
    self.init(
      pattern: pattern, others: texts.count { $0.isMeant(by: glob) && !reports.contains($0.path) },
      missed: texts.count { !$0.isMeant(by: glob) && reports.contains($0.path) })
  }

  /// The simplest first; `paths` are sorted.
  private static func candidates(for paths: [String]) -> [String] {
    let names = [
      ["*.md"], ["20*.md"], ["index.md"], ["README.md"], ["*.markdown"], ["*.md", "*.markdown"],
      ["20*.md", "20*.markdown"], ["*.md", "*.MD"],
    ]
    var candidates = ["", "*/", "*/*/", "*/*/*/", "**/"].flatMap { folder in
      names.map { one(of: $0.map { folder + $0 }) }
    }
    let folders = Set(paths.map(folder)).sorted()
    candidates += names.map { names in one(of: folders.flatMap { folder in names.map { folder + $0 } }) }
    candidates.append(one(of: paths))
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

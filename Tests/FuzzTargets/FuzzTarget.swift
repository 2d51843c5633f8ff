/// A parser, and what holds of it whatever it reads: one file a target or a few, and a line in `all`.
package struct FuzzTarget: Sendable {
  /// Of its folders in `Seeds` and `Found`, and as script/fuzz is asked for it.
  package let name: String
  /// In bytes: longer inputs teach nothing more, and take their time.
  package let longest: Int
  package let check: @Sendable ([UInt8]) throws(FuzzFailure) -> Void
  private let fixtures: [Fixture]

  init(
    _ name: String, longest: Int, fixtures: [Fixture] = [],
    check: @escaping @Sendable ([UInt8]) throws(FuzzFailure) -> Void
  ) {
    self.name = name
    self.longest = longest
    self.fixtures = fixtures
    self.check = check
  }

  package static let all: [FuzzTarget] = [
    .report,
    .frontMatter,
    .timeline,
    .actions,
    .markdown,
    .chatLog,
    .chatFormat,
    .chatExport,
    .imageHeader,
    .pixels,
    .svg,
    .graphData,
    .settings,
    .theme,
    .ledger,
    .meetings,
    .httpAnswer,
    .requestHead,
    .gitLog,
    .gitIndex,
  ]

  package static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }

  /// What to begin with: its seeds, what failed once, and fixtures. `tests` is the absolute path of `Tests/`.
  package func inputs(in tests: String) -> [[UInt8]] {
    let own = ["Seeds", "Found"].map { Fixture("FuzzTargets/\($0)/\(self.name)") }
    return (own + fixtures).flatMap { fixture in fixture.inputs(in: tests) }
  }
}

import Checks
import Reports

extension FuzzTarget {
  /// The bytes are archive.yml.
  static let settings = FuzzTarget(
    "settings", longest: 2_048, fixtures: [Fixture("../content/archive.yml")]
  ) { bytes throws(FuzzFailure) in
    let path = "archive.yml"
    let text = TextGuard.text(bytes, path: path)
    try expectPlaces(of: text.diagnostics, in: [path: bytes])
    guard let source = text.value else { return try expect(!text.diagnostics.isEmpty, "nobody says why") }
    let read = SettingsReader.read(source, knownRules: RuleSet.standard.adjustableNames)
    try expectPlaces(of: read.diagnostics, in: [path: bytes])
    let content = read.value.content
    try expect(
      !content.path.hasPrefix("/") && !content.path.split(separator: "/").contains(".."),
      "the content lies outside of the archive: \(content.path)")
    try expect(!read.value.severities.isEmpty, "there is no severity")
  }
}

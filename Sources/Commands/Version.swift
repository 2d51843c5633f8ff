/// The version of the program.
enum Version {
  /// What results may depend on and may tell: the same for every build of a version.
  static let text = "0.1.0"

  /// What `--version` says: "icarus 0.1.0 (f8327f8)", for people who look for what they run. `commit` is that of the sources,
  /// where it is known.
  static func line(_ commit: String?) -> String {
    "icarus \(text)" + (commit.map { " (\($0))" } ?? "")
  }
}

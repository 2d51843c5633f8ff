import Diagnostics

extension SourceText {
  /// An error of the rule `theme` at these offsets.
  func templateError(_ offsets: Range<Int>, _ message: String, help: String? = nil) -> Diagnostic {
    Diagnostic("theme", path: path, at: range(ofOffsets: offsets), message, help: help)
  }
}

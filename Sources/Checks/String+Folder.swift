extension String {
  /// What stands before the last part of a path, with the slash; empty for a name.
  var folder: Substring { lastIndex(of: "/").map { self[...$0] } ?? "" }
}

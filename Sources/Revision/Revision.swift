import CRevision

/// Of which state of the sources the program was made. It stands in a module of its own, so that another commit makes this
/// one anew and nothing else.
package enum Revision {
  /// The commit, shortened, with a plus where the sources had been changed since; nothing where the build wasn't told.
  package static var commit: String? {
    let text = String(cString: icarus_commit())
    return text.isEmpty ? nil : text
  }
}

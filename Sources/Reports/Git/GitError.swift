/// git is not there, refuses, or says what nobody understands.
package enum GitError: Error, Hashable, Sendable {
  /// None of the folders in `PATH` has it.
  case missing
  /// The folder is in no work tree.
  case noRepository(folder: String)
  /// The folder is in a work tree, but not in the one that git speaks of.
  case otherRepository(folder: String, top: String)
  /// What git says, in its words.
  case refused(String)
  /// It said nothing for so many seconds.
  case silent(seconds: Int)
  /// An answer has another form than git's.
  case strange
  /// The system couldn't start it, or it ended too early; `errno`.
  case failed(code: Int32)
  /// A file that is in conflict, by its path in the archive.
  case unmerged(path: String)
}

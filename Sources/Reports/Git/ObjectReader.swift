import Synchronization

/// Reads what git keeps. One git answers to all questions, one at a time: so much can't be asked that both sides wait for
/// each other.
final class ObjectReader: Sendable {
  private let repository: GitRepository
  private let state = Mutex(State())

  private struct State {
    /// From the first question on.
    var stream: ObjectStream?
    /// After it nothing more is asked.
    var fault: GitError?
  }

  init(of repository: GitRepository) { self.repository = repository }

  /// What kept it from reading.
  var fault: GitError? { state.withLock { $0.fault } }

  /// The bytes of a file; `limit` bytes and one more of a larger one. Nothing where git doesn't have it.
  func read(_ object: String, limit: Int) throws(GitError) -> [UInt8]? {
    try read([object], limit: limit).first ?? nil
  }

  /// How many may be asked for at once.
  var mostTogether: Int { ObjectStream.mostTogether }

  /// The same of some files, in their order. No more of them than may be asked for at once.
  func read(_ objects: [String], limit: Int) throws(GitError) -> [[UInt8]?] {
    try state.withLock { (state) throws(GitError) in
      if let fault = state.fault { throw fault }
      do throws(GitError) {
        var stream = try stream(state)
        defer { state.stream = stream }
        return try stream.files(objects, limit: limit)
      } catch {
        state.fault = error
        throw error
      }
    }
  }

  private func stream(_ state: State) throws(GitError) -> ObjectStream {
    if let stream = state.stream { return stream }
    return ObjectStream(try repository.start(["cat-file", "--batch"]))
  }
}

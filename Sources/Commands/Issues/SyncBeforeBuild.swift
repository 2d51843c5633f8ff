import Issues

/// `icarus build --issues`: a sync that may fail, since the site can be built from the ledger all the same.
enum SyncBeforeBuild {
  /// In seconds: a build is waited for.
  private static let longestWait = 120.0

  /// Whether all is settled.
  static func run(_ archive: ArchiveOptions, keepingGoing: Bool) -> Bool {
    var session: IssueSession?
    do {
      let begun = try IssueSession(archive, longestWait: longestWait, keepingGoing: keepingGoing)
      session = begun
      let outcome = try begun.sync(limit: nil)
      begun.tell(outcome)
      return outcome.isSettled
    } catch {
      if let session, !session.done.created.isEmpty { session.tell(session.done) }
      Console.error("icarus: \(error)")
      Console.error("icarus: no sync; building with what content/issues.json says")
      return false
    }
  }
}

import Reports

extension FuzzTarget {
  /// The bytes are what `git log --raw -z` prints.
  static let gitLog = FuzzTarget("git-log", longest: 2_048) { bytes throws(FuzzFailure) in
    guard let commits = try? LoggedCommit.list(bytes, in: "content/incidents/") else { return }
    for commit in commits {
      try expect([40, 64].contains(commit.name.utf8.count), "a commit is called \(commit.name)")
      try expect((0...253_402_300_799).contains(commit.moment), "a commit is of \(commit.moment)")
      for file in commit.files {
        try expect(!file.name.contains("/") && !file.name.isEmpty, "a report is called \(file.name)")
      }
    }
  }

  /// The bytes are what `git ls-files --stage --debug -z` prints.
  static let gitIndex = FuzzTarget("git-index", longest: 2_048) { bytes throws(FuzzFailure) in
    guard let listing = try? IndexListing(bytes) else { return }
    for folder in ["content", "content/incidents", "a"] {
      let names = listing.list(folder).map(\.name)
      for (one, next) in zip(names, names.dropFirst()) {
        try expect(!next.utf8.lexicographicallyPrecedes(one.utf8), "\(next) stands behind \(one)")
      }
      try expect(names.allSatisfy { !$0.contains("/") }, "a name in \(folder) has a slash")
    }
  }
}

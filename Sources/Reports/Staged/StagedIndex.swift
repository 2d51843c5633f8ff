/// git's index, as far as it is about one folder.
struct StagedIndex {
  private let repository: GitRepository
  private let root: String
  private let objects: ObjectReader

  init(of repository: GitRepository, below root: String) {
    self.repository = repository
    self.root = root
    objects = ObjectReader(of: repository)
  }

  /// What the next commit changes in the folder; nothing where there is no commit before it.
  func changes() throws(GitError) -> [StagedChange]? {
    guard let head = repository.head else { return nil }
    let answer = try repository.answer(
      ["diff-index", "--cached", "--raw", "-z", "--no-renames", "--no-ext-diff", "--relative", head, "--"])
    return try StagedChange.list(answer.output)
  }

  /// The files at and below some paths, as git is about to list them: it does so while others go on.
  func listing(of paths: [String]) throws(GitError) -> () throws(GitError) -> StagedTree {
    // A moment before git reads it: whoever writes it in between only makes us look more closely.
    let written = FileState(of: repository.index).flatMap { $0.kind == .file ? $0.modified : nil } ?? 0
    let process = try repository.start(["ls-files", "--stage", "--debug", "-z", "--"] + paths)
    return { () throws(GitError) in
      let listing = try IndexListing(repository.answer(of: process).output)
      return StagedTree(below: root, listing, written: written / 1_000_000_000, from: objects)
    }
  }
}

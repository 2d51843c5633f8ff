import Foundation
import Reports

/// The pre-commit hook of a repository. What somebody else put there is moved aside and never lost.
struct PreCommitHook {
  /// Absolute.
  let folder: String
  /// Whether other repositories have their hooks there too.
  let isShared: Bool

  private var path: String { folder + "/pre-commit" }
  private var formerPath: String { folder + "/" + HookText.former }

  init(of repository: GitRepository) throws {
    do throws(GitError) {
      (folder, isShared) = try repository.hooks()
    } catch {
      throw Failure("\(error)", status: 2)
    }
  }

  /// What was done. `archive` is the path of the archive's folder from the top of the work tree.
  func install(checking archive: String, overwriting: Bool) throws -> String {
    let text = Array(HookText.text(checking: archive).utf8)
    let present = FileSystem.kind(of: path)
    let bytes = present == .file ? try? FileSystem.read(path) : nil
    if bytes == text { return "\"\(path)\" checks what is committed already" }
    try refuseHusky()
    let isOurs = bytes.map(HookText.isOurs) ?? false
    if isOurs, !overwriting {
      throw Failure(
        "\"\(path)\" is a hook of icarus, but not the one that would be written now; use --force to write it anew",
        status: 2)
    }
    makeFolder()
    let draft = try draft(text)
    do {
      if present != nil, !isOurs { try moveAside(present) }
      try move(draft, to: path)
    } catch {
      unlink(draft)
      throw error
    }
    let kept = FileSystem.kind(of: formerPath) == nil ? "" : "; \"\(formerPath)\" is called first"
    return "\"\(path)\" checks what is committed\(kept)"
  }

  /// What was done. One that somebody added to goes only with `overwriting`.
  func remove(checking archive: String, overwriting: Bool) throws -> String {
    guard let bytes = try? FileSystem.read(path), HookText.isOurs(bytes) else {
      guard FileSystem.kind(of: path) != nil else { return "there is no pre-commit hook" }
      throw Failure("\"\(path)\" is no hook of icarus, and stays", status: 2)
    }
    if bytes != Array(HookText.text(checking: archive).utf8), !overwriting {
      throw Failure(
        "\"\(path)\" is a hook of icarus, but was changed or checks another archive; --force removes it all the same",
        status: 2)
    }
    guard FileSystem.kind(of: formerPath) != nil else {
      guard unlink(path) == 0 else { throw failure(.remove, path) }
      return "removed \"\(path)\""
    }
    try move(formerPath, to: path)
    return "\"\(path)\" is again what it was before"
  }

  /// Its hooks look for others by their own names, and are written anew with every installation.
  private func refuseHusky() throws {
    guard ["h", "husky.sh"].contains(where: { FileSystem.kind(of: folder + "/" + $0) == .file }) else {
      return
    }
    throw Failure(
      "the hooks here are husky's; add the line \"icarus check --staged\" to .husky/pre-commit instead",
      status: 2)
  }

  /// The hook that is there keeps its place until the new one takes it, where the file system can give a file two names.
  private func moveAside(_ kind: FileKind?) throws {
    guard kind == .file || kind == .link else {
      throw Failure("\"\(path)\" is no file; remove it", status: 2)
    }
    guard FileSystem.kind(of: formerPath) == nil else {
      throw Failure(
        "\"\(path)\" is no hook of icarus, but \"\(formerPath)\" is there too; remove the one that you don't need",
        status: 2)
    }
    if linkat(AT_FDCWD, path, AT_FDCWD, formerPath, 0) != 0 { try move(path, to: formerPath) }
  }

  private func makeFolder() {
    mkdir((folder as NSString).deletingLastPathComponent, 0o777)
    mkdir(folder, 0o777)
  }

  /// A whole file that may be run, under a name of its own.
  private func draft(_ text: [UInt8]) throws -> String {
    let draft = "\(path).icarus-\(getpid())"
    unlink(draft)
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o777)
    guard descriptor >= 0 else { throw failure(.write, draft) }
    let code = text.withUnsafeBytes { FileSystem.write($0, to: descriptor) }
    guard close(descriptor) == 0, code == nil else {
      unlink(draft)
      throw Failure("\(FileError(.write, path: draft, code: code ?? EIO))", status: 2)
    }
    return draft
  }

  private func move(_ old: String, to new: String) throws {
    guard rename(old, new) == 0 else { throw failure(.write, new) }
  }

  private func failure(_ operation: FileError.Operation, _ path: String) -> Failure {
    Failure("\(FileError(operation, path: path, code: errno))", status: 2)
  }
}

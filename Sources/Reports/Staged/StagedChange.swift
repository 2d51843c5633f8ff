/// A file that is about to be committed, or to go, as `git diff-index --raw -z` lists it.
struct StagedChange: Sendable {
  /// As git has its bytes.
  let path: [UInt8]
  /// What stands in its place so far, and the name under which git keeps it; nothing where there is no file.
  let old: (kind: FileKind, object: [UInt8])?

  static func list(_ bytes: [UInt8]) throws(GitError) -> [StagedChange] {
    var changes: [StagedChange] = []
    try bytes.withUnsafeBufferPointer { (bytes) throws(GitError) in
      var output = GitOutput(bytes)
      while !output.isAtEnd { changes.append(try next(&output)) }
    }
    return changes
  }

  /// `:100644 100644 OLD NEW M`, a zero, the path and a zero.
  private static func next(_ output: inout GitOutput) throws(GitError) -> StagedChange {
    guard output.skips(":") else { throw .strange }
    let mode = try output.text(upTo: " ")
    _ = try output.text(upTo: " ")
    let object = try output.text(upTo: " ")
    _ = try output.text(upTo: "\0")
    let path = try output.text(upTo: "\0")
    let kind = FileKind(gitMode: output.bytes[mode])
    return StagedChange(
      path: Array(output.bytes[path]), old: kind.map { ($0, Array(output.bytes[object])) })
  }
}

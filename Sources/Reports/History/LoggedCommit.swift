import Incidents

/// A commit as `git log --raw -z` tells it, in the format below.
package struct LoggedCommit {
  package let name: String
  /// Nothing for a first commit.
  let parent: String?
  package let moment: Int
  package let reason: String
  /// The reports that it touched; nothing for an object where the commit took one away.
  package let files: [(name: String, object: String?)]

  /// Name, parents, moment, subject and the rest of the message, each with a zero behind it; no message can hold one.
  static let format = "tformat:%H%x00%P%x00%ct%x00%s%x00%b"

  /// Of the last day of the year 9999.
  private static let lastMoment = 253_402_300_799
  /// In bytes: so much of a message is looked at.
  private static let longestText = 4_096

  /// `folder` is the one in which the folders of reports are, with a slash behind.
  package static func list(_ bytes: [UInt8], in folder: String) throws(GitError) -> [LoggedCommit] {
    var commits: [LoggedCommit] = []
    let folder = Array(folder.utf8)
    try bytes.withUnsafeBufferPointer { (bytes) throws(GitError) in
      var output = GitOutput(bytes)
      while !output.isAtEnd { commits.append(try next(&output, folder)) }
    }
    return commits
  }

  private static func next(
    _ output: inout GitOutput, _ folder: [UInt8]
  ) throws(GitError) -> LoggedCommit {
    let name = try text(&output)
    guard isObject(name) else { throw .strange }
    let parents = try text(&output).split(separator: " ")
    guard let moment = Int(try text(&output)) else { throw .strange }
    let (subject, body) = (try text(&output), try text(&output))
    return LoggedCommit(
      name: name, parent: parents.first.map(String.init), moment: min(max(0, moment), lastMoment),
      reason: CommitReason.text(subject: subject, body: body, isMerge: parents.count > 1),
      files: try files(&output, folder))
  }

  private static func text(_ output: inout GitOutput) throws(GitError) -> String {
    let range = try output.text(upTo: "\0")
    return String(decoding: output.bytes[range].prefix(longestText), as: UTF8.self)
  }

  private static func isObject(_ name: String) -> Bool {
    [40, 64].contains(name.utf8.count)
      && name.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  /// A line feed stands before the first of them.
  private static func files(
    _ output: inout GitOutput, _ folder: [UInt8]
  ) throws(GitError) -> [(name: String, object: String?)] {
    var files: [(name: String, object: String?)] = []
    _ = output.skips("\n")
    while output.skips(":") {
      if let file = try file(&output, folder) { files.append(file) }
    }
    return files
  }

  /// `100644 100644 OLD NEW M`, a zero, the path and a zero. Nothing of what is no report.
  private static func file(
    _ output: inout GitOutput, _ folder: [UInt8]
  ) throws(GitError) -> (name: String, object: String?)? {
    let old = try output.text(upTo: " ")
    let new = try output.text(upTo: " ")
    _ = try output.text(upTo: " ")
    let object = try output.text(upTo: " ")
    _ = try output.text(upTo: "\0")
    let path = try output.text(upTo: "\0")
    guard let name = name(output.bytes[path], in: folder) else { return nil }
    let kinds = [old, new].map { FileKind(gitMode: output.bytes[$0]) }
    guard kinds.contains(.file) else { return nil }
    guard kinds[1] == .file else { return (name, nil) }
    let text = String(decoding: output.bytes[object], as: UTF8.self)
    guard isObject(text) else { throw .strange }
    return (name, text)
  }

  private static let reportName = Array("/report.md".utf8)

  /// Of the folder of a report.
  private static func name(_ path: Slice<UnsafeBufferPointer<UInt8>>, in folder: [UInt8]) -> String? {
    guard path.count > folder.count + reportName.count, path.starts(with: folder),
      path.suffix(reportName.count).elementsEqual(reportName)
    else { return nil }
    let name = String(
      decoding: path.dropFirst(folder.count).dropLast(reportName.count), as: UTF8.self)
    return IncidentID(checking: name)?.rawValue
  }
}

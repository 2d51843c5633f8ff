import ChatLogs
import Foundation

/// The channel of an export of Slack that lies anywhere on the disk, as a user names it: by its folder, by that of the whole
/// export, or by the file of one day.
package struct SlackExport: Sendable {
  /// That of the channel's folder.
  package let name: String
  /// The files of days, by day.
  package let days: [(name: String, bytes: [UInt8])]
  /// Who the people and channels are, where that is known: the bytes of `users.json` and `channels.json`.
  package let users: [UInt8]?
  package let channels: [UInt8]?

  /// Why a folder holds no log.
  package struct Fault: Error {
    package let message: String
    package let help: String
  }

  /// In bytes, for all files together.
  private static let largest = LogFileReader.largest

  /// Nothing where `path` is that of a file, unless that is a day's and somebody tells who spoke: else it is a log as any
  /// other. `channel` is the one that is wanted of several. Throws a `Fault`, or a `FileError`.
  package init?(at path: String, channel: String?) throws {
    // A link that a user names is followed.
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    let path = String(cString: resolved)
    if FileSystem.kind(of: path) == .folder {
      let folder = try Self.folder(at: path).channel(named: channel).get()
      guard let days = try folder.days(limit: Self.largest) else {
        throw Fault(
          message: "the files of \"\(path)\" are larger than 256 MiB together",
          help: "leave those of the incident's days")
      }
      try self.init(folder, days)
    } else {
      let (parent, name) = Self.parts(of: path)
      guard SlackFolder.isDayFile(name) else { return nil }
      let day = try FileSystem.read(path, limit: Self.largest)
      try self.init(Self.folder(at: parent), [(name, day)])
      guard users != nil, ChatLogReader.read(day, options: ChatLogOptions()).format == "slack" else {
        return nil
      }
    }
  }

  private init(_ folder: SlackFolder, _ days: [(name: String, bytes: [UInt8])]) throws {
    var options = ChatLogOptions()
    try folder.addNames(to: &options, limit: Self.largest)
    name = folder.name
    self.days = days
    users = options.users
    channels = options.channels
  }

  /// Among what lies beside it, since names may stand one folder above.
  private static func folder(at path: String) throws -> SlackFolder {
    let (parent, name) = parts(of: path)
    return try SlackFolder(name, in: WorkTree(below: parent))
  }

  /// `path` is absolute.
  private static func parts(of path: String) -> (parent: String, name: String) {
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    return (String(path[..<slash]), String(path[slash...].dropFirst()))
  }
}

import ChatLogs
import Diagnostics
import Incidents

/// A folder of an export of Slack's: the whole of it, in which each channel has a folder, or the folder of one channel,
/// in which each day has a file.
struct SlackFolder {
  private let folder: ReportFolder
  /// Relative to the report's folder; empty for that itself.
  private let path: String
  private let entries: [(name: String, kind: FileKind)]

  /// The folder is below the report's, or that itself.
  init(_ path: String, in folder: ReportFolder) throws(FileError) {
    self.folder = folder
    self.path = path.split(separator: "/").joined(separator: "/")
    entries = self.path.isEmpty ? folder.entries : try folder.list(self.path)
  }

  /// Why it holds no log.
  struct Fault: Error {
    let message: String
    let help: String
  }

  /// The folder of a channel: this one, or the one in it that is wanted or the only one.
  func channel(named name: String?) throws(FileError) -> Result<SlackFolder, Fault> {
    if !dayFiles.isEmpty { return .success(self) }
    var channels: [SlackFolder] = []
    for (name, kind) in entries where kind == .folder {
      let channel = try SlackFolder(path + "/" + name, in: folder)
      if !channel.dayFiles.isEmpty { channels.append(channel) }
    }
    let wanted = name.map { String($0.drop { $0 == "#" }) }
    if let found = channels.first(where: { $0.name == wanted }) ?? (wanted == nil ? channels.only : nil) {
      return .success(found)
    }
    return .failure(fault(wanted, among: channels.map(\.name)))
  }

  private func fault(_ wanted: String?, among channels: [String]) -> Fault {
    let all = channels.map { "\"\($0)\"" }.joined(separator: ", ")
    if channels.isEmpty {
      return Fault(
        message: "\"\(path)\" is no export of Slack: no folder in it has files of days",
        help: "they are called as 2014-03-02.json is")
    }
    guard let wanted else {
      return Fault(
        message: "\"\(path)\" has several channels", help: "name one with \"channel:\"; there are \(all)")
    }
    return Fault(
      message: "\"\(path)\" has no channel \"\(wanted)\"",
      help: NearMiss.question(wanted, among: channels) ?? "there are \(all)")
  }

  /// The last part of its path.
  private var name: String { path.split(separator: "/").last.map(String.init) ?? "" }

  /// The names of the files of days, by day.
  private var dayFiles: [String] {
    entries.filter { $0.kind == .file && Day(parsing: String($0.name.dropLast(5))) != nil }
      .map(\.name).filter { $0.hasSuffix(".json") }
  }

  /// The bytes of each day's file; nothing where they are more than `limit` together.
  func days(limit: Int) throws(FileError) -> [[UInt8]]? {
    var days: [[UInt8]] = []
    var rest = limit
    for name in dayFiles {
      let bytes = try folder.read(path + "/" + name, limit: rest)
      guard bytes.count <= rest else { return nil }
      rest -= bytes.count
      days.append(bytes)
    }
    return days
  }

  /// Says who the people and channels of an export are, where the folder or the one above tells, but none above the
  /// report's.
  func addNames(to options: inout ChatLogOptions, limit: Int) throws(FileError) {
    options.users = try bytes(of: "users.json", limit)
    options.channels = try bytes(of: "channels.json", limit)
  }

  private func bytes(of name: String, _ limit: Int) throws(FileError) -> [UInt8]? {
    let parts = path.split(separator: "/")
    for folders in [parts, parts.dropLast()] {
      let file = (folders + [name[...]]).joined(separator: "/")
      if folder.holds(file) {
        let bytes = try folder.read(file, limit: limit)
        return bytes.count <= limit ? bytes : nil
      }
    }
    return nil
  }
}

extension Array {
  /// The element of an array that has one.
  fileprivate var only: Element? { count == 1 ? first : nil }
}

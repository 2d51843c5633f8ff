import ChatLogs
import Diagnostics
import Incidents

/// A folder of an export of Slack's: the whole of it, in which each channel has a folder, or the folder of one channel,
/// in which each day has a file.
struct SlackFolder {
  private let files: any FileTree
  /// Relative to the folder of all the files, above which nothing is looked for; empty for that itself.
  private let path: String
  private let entries: [(name: String, kind: FileKind)]

  /// `path` has no links in it.
  init(_ path: String, in files: any FileTree) throws(FileError) {
    self.files = files
    self.path = path.split(separator: "/").joined(separator: "/")
    entries = try files.list(self.path)
  }

  /// The folder of a channel: this one, or the one in it that is wanted or the only one.
  func channel(named name: String?) throws(FileError) -> Result<SlackFolder, SlackExport.Fault> {
    if !dayFiles.isEmpty { return .success(self) }
    var channels: [SlackFolder] = []
    for (name, kind) in entries where kind == .folder {
      let channel = try SlackFolder(path + "/" + name, in: files)
      if !channel.dayFiles.isEmpty { channels.append(channel) }
    }
    let wanted = name.map { String($0.drop { $0 == "#" }) }
    if let found = channels.first(where: { $0.name == wanted }) ?? (wanted == nil ? channels.only : nil) {
      return .success(found)
    }
    return .failure(fault(wanted, among: channels.map(\.name)))
  }

  private func fault(_ wanted: String?, among channels: [String]) -> SlackExport.Fault {
    let all = channels.map { "\"\($0)\"" }.joined(separator: ", ")
    if channels.isEmpty {
      return SlackExport.Fault(
        message: "\"\(path)\" is no export of Slack: no folder in it has files of days",
        help: "they are called as 2014-03-02.json is")
    }
    guard let wanted else {
      return SlackExport.Fault(
        message: "\"\(path)\" has several channels", help: "name one with \"channel:\"; there are \(all)")
    }
    return SlackExport.Fault(
      message: "\"\(path)\" has no channel \"\(wanted)\"",
      help: NearMiss.question(wanted, among: channels) ?? "there are \(all)")
  }

  /// The last part of its path.
  var name: String { path.split(separator: "/").last.map(String.init) ?? "" }

  /// The names of the files of days, by day.
  private var dayFiles: [String] {
    entries.filter { $0.kind == .file && Self.isDayFile($0.name) }.map(\.name)
  }

  /// `2014-03-02.json`
  static func isDayFile(_ name: String) -> Bool {
    name.hasSuffix(".json") && Day(parsing: String(name.dropLast(5))) != nil
  }

  /// Each day's file; nothing where they are more than `limit` bytes together.
  func days(limit: Int) throws(FileError) -> [(name: String, bytes: [UInt8])]? {
    var days: [(name: String, bytes: [UInt8])] = []
    var rest = limit
    for name in dayFiles {
      let bytes = try files.read(path + "/" + name, limit: rest)
      guard bytes.count <= rest else { return nil }
      rest -= bytes.count
      days.append((name, bytes))
    }
    return days
  }

  /// Says who the people and channels of an export are, where the folder or the one above tells.
  func addNames(to options: inout ChatLogOptions, limit: Int) throws(FileError) {
    options.users = try bytes(of: "users.json", limit)
    options.channels = try bytes(of: "channels.json", limit)
  }

  private func bytes(of name: String, _ limit: Int) throws(FileError) -> [UInt8]? {
    let parts = path.split(separator: "/")
    for folders in [parts, parts.dropLast()] {
      let file = (folders + [name[...]]).joined(separator: "/")
      if files.kind(of: file) == .file {
        let bytes = try files.read(file, limit: limit)
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

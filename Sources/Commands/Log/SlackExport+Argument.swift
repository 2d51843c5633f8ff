import ChatLogs
import Reports

extension SlackExport {
  /// What a user names as a log, where that is an export of Slack's with files of its own for days and names.
  static func named(_ path: String, channel: String?) throws -> SlackExport? {
    do {
      return path == "-" ? nil : try SlackExport(at: path, channel: channel)
    } catch let fault as SlackExport.Fault {
      throw Failure("\(fault.message); \(fault.help)", status: 2)
    } catch let error as FileError {
      throw Failure("\(error)", status: 2)
    }
  }

  func addNames(to options: inout ChatLogOptions) {
    options.users = users
    options.channels = channels
  }
}

import ChatLogs

/// Why a chat log is of no use, and the way out.
enum LogFault {
  case empty
  case unknownFormat
  case noDay

  /// Nothing for a log that tells what happened when.
  init?(isEmpty: Bool, hasFormat: Bool, hasTimes: Bool) {
    if isEmpty {
      self = .empty
    } else if !hasFormat {
      self = .unknownFormat
    } else if !hasTimes {
      self = .noDay
    } else {
      return nil
    }
  }

  /// `file` is `-` for standard input; `format` is the one that was named for it.
  func message(of file: String, as format: String?) -> String {
    let name = file == "-" ? "standard input" : "\"\(file)\""
    switch self {
    case .empty: return "\(name) is empty"
    case .unknownFormat:
      if let format {
        return "\(name) can't be read as \(format): it is cut off, or another program wrote it"
      }
      return
        "no format that icarus knows writes lines like those of \(name); name it with --as FORMAT, one of "
        + ChatLogFormat.names.joined(separator: ", ")
    case .noDay: return "nothing in \(name) tells its day; name it with --date YYYY-MM-DD"
    }
  }
}

import Diagnostics
import Foundation
import Reports

/// The two streams: data to the one, everything else to the other.
enum Console {
  /// A reader that went away is no failure of ours; a full disk is.
  static func output(_ bytes: [UInt8]) throws { try bytes.withUnsafeBufferPointer(output) }

  static func output(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    let code = write(UnsafeRawBufferPointer(bytes), to: 1)
    guard code == 0 || code == EPIPE else {
      throw Failure("can't write standard output: \(String(cString: strerror(code)).lowercased())", status: 2)
    }
  }

  /// Lines on standard error. They may name what others wrote, so nothing in them can move the cursor.
  static func error(_ lines: String) {
    error(
      styled: lines.split(separator: "\n", omittingEmptySubsequences: false).map(VisibleText.escaped)
        .joined(separator: "\n"))
  }

  /// The same of lines that were made for the terminal.
  static func error(styled lines: String) {
    Array((lines + "\n").utf8).withUnsafeBytes { _ = write($0, to: 2) }
  }

  /// Colour and progress are for people at a terminal who did not ask for none.
  static func isColoured(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"].map(\.isEmpty) ?? true
      && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// Whether what stands in a line can be drawn anew.
  static var canMoveCursor: Bool {
    ProcessInfo.processInfo.environment["TERM"].map { $0 != "dumb" } ?? false
  }

  /// In place of the last line of standard error, which stays open.
  static func draw(_ line: String) {
    Array("\r\u{1B}[K\(line)".utf8).withUnsafeBytes { _ = write($0, to: 2) }
  }

  /// Whether a person can be asked.
  static var isInteractive: Bool { isatty(0) == 1 && isatty(2) == 1 }

  /// Whether the answer to a question is yes; it isn't where an interruption comes first.
  static func asks(_ question: String, isInterrupted: () -> Bool) -> Bool {
    Array(question.utf8).withUnsafeBytes { _ = write($0, to: 2) }
    var input = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    while poll(&input, 1, 100) <= 0 {
      guard isInterrupted() else { continue }
      error("")
      return false
    }
    return ["y", "yes"].contains(readLine()?.lowercased() ?? "")
  }

  /// The answer to a question; what is suggested where nothing is answered.
  static func answer(to question: String, or suggestion: String) -> String {
    Array("\(question) [\(VisibleText.escaped(suggestion))] ".utf8).withUnsafeBytes { _ = write($0, to: 2) }
    let answer = readLine()?.trimmingCharacters(in: .whitespaces) ?? ""
    return answer.isEmpty ? suggestion : answer
  }

  /// In characters; nothing where no terminal is.
  static func width(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard isatty(descriptor) == 1, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// `errno` where not all could be written, else 0.
  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
    FileSystem.write(bytes, to: descriptor) ?? 0
  }
}

import Foundation

/// What lets the process meet a world that fails with an error, which can be told, and not with a signal.
enum FailingWorld {
  static func expect() {
    // A reader that went away, and a file that is larger than may be.
    for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
    holdClosedStreams()
  }

  /// A stream that is closed leaves its number to the next file that is opened, and what is said would be written into that.
  /// What is held instead can't be written.
  private static func holdClosedStreams() {
    for stream: Int32 in 0...2 where fcntl(stream, F_GETFD) < 0 { _ = open("/dev/null", O_RDONLY) }
  }
}

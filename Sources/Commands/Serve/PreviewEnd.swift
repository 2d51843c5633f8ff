import Foundation

/// Ctrl-C and SIGTERM are how a preview ends: at once, whoever listens and whatever is built. Files of the site are complete
/// at any moment, so that nothing has to be waited for.
enum PreviewEnd {
  static func onSignals() {
    Interruption.admitSignals()
    for number in [SIGINT, SIGTERM] {
      signal(number) { _ in
        // The terminal shows ^C; what comes next begins a line of its own.
        if isatty(2) == 1 { write(2, "\n", 1) }
        _exit(0)
      }
    }
  }
}

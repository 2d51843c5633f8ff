import Foundation
import Synchronization

/// Ctrl-C while something runs that should end in good order. A second one ends it at once.
enum Interruption {
  private static let flag = Atomic<Bool>(false)

  /// To be called before the first question.
  static func watch() {
    // What a handler uses must be there before.
    flag.store(false, ordering: .relaxed)
    admitSignals()
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        Interruption.flag.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
  }

  /// Whoever started this may have held signals back, and this would inherit it.
  static func admitSignals() {
    var awaited = sigset_t()
    sigemptyset(&awaited)
    for number in [SIGINT, SIGTERM] { sigaddset(&awaited, number) }
    pthread_sigmask(SIG_UNBLOCK, &awaited, nil)
  }

  static var isAsked: Bool { flag.load(ordering: .relaxed) }
}

import Foundation
import Synchronization

/// Ctrl-C, or SIGTERM, while something runs that should end in good order. A second one ends it at once.
enum Interruption {
  /// The number of the signal; 0 where none came.
  private static let signalled = Atomic<Int32>(0)

  /// To be called before the first question.
  static func watch() {
    // What a handler uses must be there before.
    signalled.store(0, ordering: .relaxed)
    admitSignals()
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        Interruption.signalled.store(number, ordering: .relaxed)
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

  static var isAsked: Bool { signalled.load(ordering: .relaxed) != 0 }

  /// Ends the process by the signal that came, if one did: who started it wants to know. To be called when all is in order.
  static func endAsAsked() {
    let number = signalled.load(ordering: .relaxed)
    guard number != 0 else { return }
    signal(number, SIG_DFL)
    kill(getpid(), number)
  }
}

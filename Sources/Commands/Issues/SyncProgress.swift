import Issues

/// Tells a person at a terminal what a sync is doing; others hear only why it waits.
enum SyncProgress {
  static var observer: SyncObserver {
    let isShown = Console.width(2) != nil
    return SyncObserver(isInterrupted: { Interruption.isAsked }) { event in
      switch event {
      case .looking(let repository):
        if isShown { Console.error("icarus: looking at the issues of \(repository)") }
      case .creating(let id, let number, let count):
        if isShown { Console.error("icarus: \(number) of \(count): \(id)") }
      case .waiting(let seconds):
        Console.error("icarus: GitHub takes no more for now; waiting for \(Int(seconds.rounded(.up))) s")
      }
    }
  }
}

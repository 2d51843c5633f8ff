import Synchronization

/// A line at the terminal that tells how far a long build is: how many reports are read, and then how much of the site is
/// written. Many threads tell it.
final class BuildProgress: Sendable {
  private struct State {
    var read = 0
    var written = 0
    /// When the line is drawn next, so that what is quick shows none, and what is long doesn't flicker.
    var next: ContinuousClock.Instant
    var isShown = false
  }

  private let state: Mutex<State>
  private let draw: @Sendable (String) -> Void

  private static let patience = Duration.milliseconds(500)
  private static let interval = Duration.milliseconds(100)
  /// In characters.
  private static let length = 30

  /// Nothing where nobody looks at standard error.
  static var onTerminal: BuildProgress? {
    Console.width(2) != nil && Console.canMoveCursor ? BuildProgress { Console.draw($0) } : nil
  }

  init(began: ContinuousClock.Instant = .now, draw: @escaping @Sendable (String) -> Void) {
    state = Mutex(State(next: began + Self.patience))
    self.draw = draw
  }

  func didRead(at time: ContinuousClock.Instant = .now) {
    note(at: time) { state in
      state.read += 1
      return Self.text(read: state.read)
    }
  }

  /// One of so many that are to be written.
  func didWrite(of count: Int, at time: ContinuousClock.Instant = .now) {
    note(at: time) { state in
      state.written += 1
      return Self.text(written: state.written, of: count)
    }
  }

  /// Takes the line away, for what is said in its place.
  func clear() {
    state.withLock { state in
      if state.isShown { draw("") }
      state.isShown = false
    }
  }

  private func note(at time: ContinuousClock.Instant, _ change: (inout State) -> String) {
    state.withLock { state in
      let text = change(&state)
      guard time >= state.next else { return }
      state.next = time + Self.interval
      state.isShown = true
      draw(text)
    }
  }

  static func text(read count: Int) -> String { "icarus: \(count) report\(count == 1 ? "" : "s") read" }

  /// `icarus: [##########--------------------] 33 % written`
  static func text(written: Int, of count: Int) -> String {
    let done = min(max(written, 0), max(count, 1))
    let marks = done * length / max(count, 1)
    let bar = String(repeating: "#", count: marks) + String(repeating: "-", count: length - marks)
    return "icarus: [\(bar)] \(done * 100 / max(count, 1)) % written"
  }
}

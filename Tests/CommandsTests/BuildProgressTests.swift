import Synchronization
import Testing

@testable import Commands

@Suite("How far a long build is")
struct BuildProgressTests {
  /// What was drawn, one line behind another.
  private final class Screen: Sendable {
    private let lines = Mutex<[String]>([])
    var drawn: [String] { lines.withLock { $0 } }
    func draw(_ line: String) { lines.withLock { $0.append(line) } }
  }

  private let began = ContinuousClock.now

  @Test("What is quick shows nothing")
  func quick() {
    let screen = Screen()
    let progress = BuildProgress(began: began, draw: screen.draw)
    progress.didRead(at: began + .milliseconds(499))
    progress.didWrite(of: 2, at: began + .milliseconds(499))
    progress.clear()
    #expect(screen.drawn.isEmpty)
  }

  @Test("What is long is told ten times a second at most, and taken away")
  func long() {
    let screen = Screen()
    let progress = BuildProgress(began: began, draw: screen.draw)
    for time in [500, 550, 599, 600] { progress.didRead(at: began + .milliseconds(time)) }
    progress.clear()
    progress.clear()
    #expect(screen.drawn == ["icarus: 1 report read", "icarus: 4 reports read", ""])
  }

  @Test(
    "The bar grows with what is written",
    arguments: [
      (0, 3, "icarus: [------------------------------] 0 % written"),
      (1, 3, "icarus: [##########--------------------] 33 % written"),
      (3, 3, "icarus: [##############################] 100 % written"),
      (1, 0, "icarus: [##############################] 100 % written"),
    ])
  func bar(written: Int, count: Int, text: String) {
    #expect(BuildProgress.text(written: written, of: count) == text)
  }
}

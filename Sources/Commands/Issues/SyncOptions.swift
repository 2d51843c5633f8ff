import ArgumentParser
import Diagnostics
import Issues

/// How a sync is shown, and how long it may wait.
struct SyncOptions: ParsableArguments {
  @Option(help: "How to show what is done.")
  var format = ListFormat.text

  @Option(
    help: ArgumentHelp(
      "How long GitHub's limits may make this wait, all in all.", valueName: "seconds"))
  var wait = 900.0

  /// Over eleven days.
  private static let longestWait = 1_000_000.0

  mutating func validate() throws {
    guard (0...Self.longestWait).contains(wait) else {
      throw ValidationError("--wait wants seconds, from 0 to \(Int(Self.longestWait))")
    }
  }
}

extension ListFormat {
  func bytes(of outcome: SyncOutcome) -> [UInt8] {
    switch self {
    case .text: SyncText.bytes(of: outcome)
    case .json: SyncJSON.bytes(of: outcome)
    }
  }
}

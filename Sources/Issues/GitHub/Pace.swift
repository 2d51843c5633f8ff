/// How patient a sync is; all in seconds.
package struct Pace: Sendable {
  /// Between two writes: GitHub asks for one.
  package var writeInterval: Double
  /// How long the server may say nothing.
  package var timeout: Double
  /// How long limits may make a run wait, all in all.
  package var longestWait: Double
  /// Where a limit doesn't say how long it lasts; the next time twice as long.
  package var blindWait: Double
  /// Before a read that failed is tried again; each time twice as long.
  package var retryDelay: Double
  /// After a write without an answer, until a list can be trusted to show what it made.
  package var settleTime: Double
  /// How often a read is tried.
  package var tries = 4

  package init(
    writeInterval: Double = 1, timeout: Double = 30, longestWait: Double = 120, blindWait: Double = 60,
    retryDelay: Double = 1, settleTime: Double = 180
  ) {
    self.writeInterval = writeInterval
    self.timeout = timeout
    self.longestWait = longestWait
    self.blindWait = blindWait
    self.retryDelay = retryDelay
    self.settleTime = settleTime
  }
}

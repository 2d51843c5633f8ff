/// How long the server waits, and for how many.
struct ServerLimits: Sendable {
  /// For the first byte of a request, also of the next one of a reader that stays.
  var idle = Duration.seconds(5)
  /// For both where there are many connections.
  var whereMany = Duration.milliseconds(250)
  /// For the head of a request from then on.
  var head = Duration.seconds(5)
  /// For a reader to take an answer.
  var body = Duration.seconds(30)
  /// For the rest of what a reader sends that got its answer.
  var drain = Duration.seconds(1)
  /// In bytes.
  var mostDrained = 1_048_576
  /// How often a reader of events hears something.
  var beat = Duration.seconds(15)
  /// At once. Others wait until one leaves.
  var connections = 256
}

/// energymech's logs: as ZNC's, but that a notice names its channel.
///
///     [09:58:31] <mon-bot> PROBLEM: …
///     [10:00:00] -mon-bot:#incident- WARNING: …
extension ChatLogFormat {
  static let energymech = ChatLogFormat(
    name: "energymech", parse: { line in StarredLine.parsed(line) { $0.notice(at: $1) } })
}

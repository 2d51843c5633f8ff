/// What is known of an export beside its messages.
struct ExportSurroundings: Sendable {
  /// The channel that is wanted where an export holds several; without a mark such as `#` before it.
  let channel: String?
  let directory: SlackDirectory

  init(_ options: ChatLogOptions) {
    channel = options.channel.map { String($0.drop { $0 == "#" || $0 == "~" }) }
    directory = SlackDirectory(users: options.users, channels: options.channels)
  }
}

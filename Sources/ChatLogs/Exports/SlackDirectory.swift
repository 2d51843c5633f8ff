/// The names of people and channels, from `users.json` and `channels.json` of an export of Slack.
struct SlackDirectory: Sendable {
  private var users: [String: String] = [:]
  private var channels: [String: String] = [:]

  /// The bytes of the two files, where they are there; files that can't be read name nobody.
  init(users: [UInt8]?, channels: [UInt8]?) {
    for user in SlackDirectory.elements(of: users) {
      if let id = user.text("id") { self.users[id] = SlackDirectory.name(of: user) }
    }
    for channel in SlackDirectory.elements(of: channels) {
      if let id = channel.text("id") { self.channels[id] = channel.text("name") }
    }
  }

  func user(_ id: String) -> String? { users[id] }

  func channel(_ id: String) -> String? { channels[id] }

  /// What people are shown as: `display_name`, else `real_name`, else `name`. A profile that stands in a message is
  /// written as a user is.
  static func name(of user: JSON) -> String? {
    user["profile"]?.text("display_name", "real_name") ?? user.text("display_name", "real_name", "name")
  }

  static func elements(of bytes: [UInt8]?) -> [JSON] {
    guard let bytes, let document = ExportDocument(bytes) else { return [] }
    return document.whole?.list ?? []
  }
}

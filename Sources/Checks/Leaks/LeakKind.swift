/// What must not reach those outside of the team.
package enum LeakKind: String, Hashable, Sendable, CaseIterable {
  case person
  case nick
  case host
  case channel
  case file
  case mailAddress
  case internalAddress
  case issue
  case logText
  case secret
  case redacted

  /// `"imogen_" is a nick of the chat`
  func sentence(_ word: String) -> String {
    switch self {
    case .person: "\"\(word)\" names a person"
    case .nick: "\"\(word)\" is a nick of the chat"
    case .host: "\"\(word)\" is a host"
    case .channel: "\"\(word)\" is a channel of the chat"
    case .file: "\"\(word)\" is a file beside the report"
    case .mailAddress: "\"\(word)\" is an address for mail"
    case .internalAddress: "\"\(word)\" is an address of the inside"
    case .issue: "\"\(word)\" is an issue of the team"
    case .logText: "\"\(word)\" stands so in the chat log"
    case .secret: "this looks like \(word)"
    case .redacted: "this matches \"\(word)\", which archive.yml redacts"
    }
  }
}

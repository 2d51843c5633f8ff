/// Something in a text that looks like a key to something.
package struct Secret: Hashable, Sendable {
  package let kind: Kind
  /// In bytes, without what tells the kind: what must not be shown. Of one with several lines, what stands in the first.
  package let range: Range<Int>
  /// What must not be shown of its other lines; in a log the words of others may stand between.
  let rest: [Range<Int>]
  /// All that must not be shown, without line breaks. One that is said in a log may have it in any order.
  package var masks: [Range<Int>] { [range] + rest }

  init(kind: Kind, range: Range<Int>, rest: [Range<Int>] = []) {
    self.kind = kind
    self.range = range
    self.rest = rest
  }

  /// What it seems to open. The forms are those that the services document, so that scanners can find them.
  package enum Kind: String, Hashable, Sendable {
    case awsKey = "AWS access key"
    case githubToken = "GitHub token"
    case gitlabToken = "GitLab token"
    case googleKey = "Google API key"
    case slackToken = "Slack token"
    case slackHook = "Slack webhook"
    case stripeKey = "Stripe key"
    case npmToken = "npm token"
    case sendGridKey = "SendGrid key"
    case vaultToken = "Vault token"
    case digitalOceanToken = "DigitalOcean token"
    case openAIKey = "OpenAI key"
    case webToken = "signed web token"
    case privateKey = "private key"
    case addressPassword = "password in an address"
    case password = "password"
    case token = "token or key"

    /// With its article.
    package var described: String {
      switch self {
      case .awsKey, .npmToken, .openAIKey: "an \(rawValue)"
      default: "a \(rawValue)"
      }
    }
  }
}

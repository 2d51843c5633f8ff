/// Why GitHub doesn't do what it was asked for.
package enum GitHubError: Error, Hashable, Sendable {
  /// The server said no, and nothing was done. `message` is its own, without the token.
  case refused(status: Int, message: String, Fields)
  /// Nobody can know what was done: the answer didn't come, or says nothing.
  case unknown(reason: String)
  /// The request never got there.
  case unreachable(reason: String)
  /// There is a limit, and to wait for its end takes too long; seconds, where the server says how many.
  case limited(wait: Double?)
  /// Another server shall be asked, and isn't.
  case redirectedAway
  case interrupted

  /// What was wrong with which field of the request.
  package struct Fields: Hashable, Sendable {
    package let names: [String]

    package init(_ names: [String]) { self.names = names }
  }
}

extension GitHubError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .refused(401, _, _):
      "GitHub knows no such token; is it expired? \(Token.variables.joined(separator: ", ")) may hold one"
    case .refused(404, _, _):
      "there is no such repository, or the token may not see it: it needs to read and write issues"
    case .refused(410, let message, _): "GitHub says: \(message)"
    case .refused(403, let message, _):
      "GitHub refuses: \(message); the token needs to read and write issues (in GitHub Actions \"permissions: issues: write\")"
    case .refused(let status, let message, _): "GitHub refuses (\(status)): \(message)"
    case .unknown(let reason): "no answer that says anything: \(reason)"
    case .unreachable(let reason): "GitHub can't be reached: \(reason)"
    case .limited(let wait?): "GitHub takes no more for now; it does again in \(Self.span(wait))"
    case .limited(nil): "GitHub takes no more for now, and doesn't say for how long"
    case .redirectedAway: "the server sends us to another one, which gets nothing from us"
    case .interrupted: "interrupted"
    }
  }

  static func span(_ seconds: Double) -> String {
    let whole = Int(min(seconds, 1e9).rounded(.up))
    return whole < 120 ? "\(whole) s" : "\((whole + 59) / 60) minutes"
  }
}

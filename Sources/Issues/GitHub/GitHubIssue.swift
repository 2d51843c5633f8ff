import Foundation
import Incidents

/// An issue, as far as it matters here.
package struct GitHubIssue: Decodable, Hashable, Sendable {
  let number: Int
  let state: String
  let stateReason: String?
  let closedAt: String?
  let body: String?
  let repositoryUrl: String
  let pullRequest: PullRequest?
  let labels: [GitHubLabel]?
  let assignees: [GitHubUser?]?
  let user: GitHubUser?
  let authorAssociation: String?

  /// Lists of issues hold them too.
  package struct PullRequest: Decodable, Hashable, Sendable {
    /// Nothing where the server doesn't say.
    let isMerged: Bool?

    private enum CodingKeys: CodingKey {
      case mergedAt
    }

    package init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      isMerged = values.contains(.mergedAt) ? try !values.decodeNil(forKey: .mergedAt) : nil
    }
  }

  /// Whether it was made by somebody who belongs to the repository, as GitHub tells.
  var isOfMember: Bool { ["OWNER", "MEMBER", "COLLABORATOR"].contains(authorAssociation) }

  /// Whether it can be noted.
  package var isPlausible: Bool {
    (1...999_999_999).contains(number) && IssueReference.isRepository(repository[...])
  }

  /// `owner/repo`, as it is called now.
  var repository: String { repositoryUrl.split(separator: "/").suffix(2).joined(separator: "/") }

  /// What the ledger says of it; `text` is that of the action for which it was made.
  package func tracked(text: String) -> TrackedIssue {
    let isClosed = state == "closed"
    return TrackedIssue(
      repository: repository, number: number, state: isClosed ? .closed : .open,
      reason: isClosed ? reason : nil,
      closed: isClosed ? closedAt.flatMap(Self.seconds) : nil, text: text)
  }

  /// A pull request that was closed and not merged brought nothing.
  private var reason: TrackedIssue.Reason? {
    pullRequest?.isMerged == false ? .notPlanned : stateReason.flatMap(TrackedIssue.Reason.init)
  }

  private static func seconds(_ text: String) -> Int? {
    // To the year 9999: nobody could write a later one down.
    (try? Date(text, strategy: .iso8601)).map { Int(min(max($0.timeIntervalSince1970, 0), 253_402_300_799)) }
  }
}

/// A repository, as far as it matters here.
struct GitHubRepository: Decodable, Hashable, Sendable {
  /// As it is called now, which may not be what it was asked by.
  let fullName: String
  let hasIssues: Bool
  let archived: Bool
}

package struct GitHubUser: Decodable, Hashable, Sendable {
  let login: String
  /// `User`, `Bot` or another.
  let type: String?
}

/// What an answer says that is none.
struct GitHubRefusal: Decodable, Sendable {
  let message: String?
  let errors: [Fault]?

  struct Fault: Decodable, Sendable {
    let field: String?
    let code: String?
    let message: String?
  }
}

extension JSONDecoder {
  /// GitHub's names are of words with underscores between them.
  package static var github: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return decoder
  }
}

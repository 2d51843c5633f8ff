import Incidents

/// The repository of an archive's issues, as GitHub has it.
final class IssueRepository {
  private let client: GitHubClient
  let label: String
  /// As it is called now.
  let name: String
  private let record: GitHubRepository
  /// Whose token it is; nothing where GitHub doesn't tell, as in its own workflows.
  private let login: String?
  /// Whether issues may have the label; nothing before somebody asked.
  private var takesLabel: Bool?
  private var assignable: [String: Bool] = [:]

  init(_ settings: GitHubSettings, named name: String, _ client: GitHubClient) throws(GitHubError) {
    self.client = client
    label = settings.label
    record = try client.get("/repos/\(name)", as: GitHubRepository.self)
    self.name = record.fullName
    do throws(GitHubError) {
      login = try client.get("/user", as: GitHubUser.self).login
    } catch {
      guard case .refused(let status, _, _) = error, status == 403 || status == 404 else { throw error }
      login = nil
    }
  }

  /// Why nothing can be made there.
  var refusal: String? {
    if record.archived { return "it is archived" }
    return record.hasIssues ? nil : "issues are turned off in its settings"
  }

  /// All that may be of an action. By label and by creator, since a label can be taken off; where nobody knows the creator,
  /// or nobody knows anything yet, all that there are.
  func issues(all: Bool) throws(GitHubError) -> [GitHubIssue] {
    guard let login, !all else { return try list([]) }
    return try list([("labels", label)]) + list([("creator", login)])
  }

  /// Whether the marker in an issue counts. In a public repository anybody can write one, and only who belongs there can give
  /// the label; where nobody knows whose the token is, it is a program's.
  func isTrusted(_ issue: GitHubIssue) -> Bool {
    if issue.isOfMember || hasLabel(issue.labels ?? []) { return true }
    guard let login else { return issue.user?.type == "Bot" }
    return issue.user?.login.lowercased() == login.lowercased()
  }

  /// Those that were made last.
  func newestIssues() throws(GitHubError) -> [GitHubIssue] {
    let mark = takesLabel == false ? login.map { ("creator", $0) } : ("labels", label)
    return try client.get(
      path("/issues"),
      [("state", "all"), ("sort", "created"), ("direction", "desc"), ("per_page", "100")]
        + [mark].compactMap(\.self), as: [GitHubIssue].self)
  }

  private func list(_ query: [(String, String)]) throws(GitHubError) -> [GitHubIssue] {
    try client.list(
      path("/issues"), [("state", "all"), ("sort", "created"), ("direction", "asc")] + query,
      as: GitHubIssue.self)
  }

  /// Follows one that was moved to another repository; `repository` is the one where it was.
  func issue(_ number: Int, in repository: String) throws(GitHubError) -> GitHubIssue {
    let issue = try client.get("/repos/\(repository)/issues/\(number)", as: GitHubIssue.self)
    guard issue.isPlausible else { throw .unknown(reason: "the answer makes no sense") }
    return issue
  }

  /// What is to be sent for an action, with the label and the owner where the repository takes them.
  func newIssue(_ wanted: WantedIssue) throws(GitHubError) -> NewIssue {
    var issue = NewIssue(id: wanted.id, title: wanted.text.title, body: wanted.text.body)
    if try canBeLabelled() { issue.labels = [label] }
    if let login = wanted.assignee, try canBeAssigned(login) { issue.assignees = [login] }
    return issue
  }

  /// Makes an issue. What the server refuses about label and owner all the same is left out.
  func create(_ new: NewIssue) throws(GitHubError) -> GitHubIssue {
    var body = new
    while true {
      do throws(GitHubError) {
        let issue: GitHubIssue = try client.post(path("/issues"), body)
        guard issue.isPlausible, IssueMarker.action(in: issue.body) == new.id else {
          throw .unknown(reason: "the answer tells of something else")
        }
        return issue
      } catch {
        guard case .refused(let status, _, let fields) = error, status == 422 || status == 403 else {
          throw error
        }
        if body.assignees != nil, fields.names.contains("assignees") {
          body.assignees = nil
        } else if body.labels != nil, fields.names.contains(where: { $0.hasPrefix("label") }) {
          body.labels = nil
          takesLabel = false
        } else {
          throw error
        }
      }
    }
  }

  /// Asks for the label, and makes it where it is missing.
  func canBeLabelled() throws(GitHubError) -> Bool {
    if let takesLabel { return takesLabel }
    let isThere = try client.holds(path("/labels/\(GitHubServer.escaped(label))"))
    let takes = try isThere ? true : makeLabel()
    takesLabel = takes
    return takes
  }

  /// Whether the label is among those of an issue.
  func hasLabel(_ labels: [GitHubLabel]) -> Bool {
    labels.contains { $0.name?.lowercased() == label.lowercased() }
  }

  private func makeLabel() throws(GitHubError) -> Bool {
    do throws(GitHubError) {
      let _: MadeLabel = try client.post(
        path("/labels"), NewLabel(name: label, color: "0b5394", description: "From a post-mortem"))
      return true
    } catch {
      switch error {
      case .refused(422, _, _): return true
      case .refused(403, _, _), .refused(404, _, _): return false
      // Who gets no answer asks whether it is there now.
      case .unknown: return try client.holds(path("/labels/\(GitHubServer.escaped(label))"))
      default: throw error
      }
    }
  }

  private func canBeAssigned(_ login: String) throws(GitHubError) -> Bool {
    if let known = assignable[login] { return known }
    let can = try client.holds(path("/assignees/\(GitHubServer.escaped(login))"))
    assignable[login] = can
    return can
  }

  private func path(_ rest: String) -> String { "/repos/\(name)" + rest }
}

private struct NewLabel: Encodable {
  let name: String
  let color: String
  let description: String
}

private struct MadeLabel: Decodable {
  let name: String
}

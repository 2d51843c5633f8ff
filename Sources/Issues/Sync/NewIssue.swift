import Incidents

/// An issue as it is asked for.
struct NewIssue: Encodable {
  let id: ActionID
  let title: String
  let body: String
  var labels: [String]?
  var assignees: [String]?

  enum CodingKeys: CodingKey {
    case title, body, labels, assignees
  }
}

import Diagnostics
import Incidents
import Issues

/// What a sync did, for programs.
enum SyncJSON {
  static func bytes(of outcome: SyncOutcome) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("created") { issues(outcome.created, &$0) }
      json.member("found") { issues(outcome.found, &$0) }
      json.member("changed") { json in
        json.array(of: outcome.changed.sorted { $0.key < $1.key }) { json, change in
          json.line { json in
            json.member("action", change.key.description)
            json.member("issue", change.value.reference?.description)
            json.member("state", change.value.state.rawValue)
            json.member("reason", change.value.reason?.rawValue)
          }
        }
      }
      json.member("moved") { json in
        json.array(of: outcome.moved.sorted { $0.key < $1.key }) { json, move in
          json.line { json in
            json.member("action", move.key.description)
            json.member("issue", move.value.issue.formerReference?.description)
            json.member("was", move.value.former)
          }
        }
      }
      json.member("planned") { json in
        json.array(of: outcome.planned) { json, wanted in
          json.line { json in
            json.member("action", wanted.id.description)
            json.member("text", wanted.action.text)
          }
        }
      }
      json.member("left") { json in
        json.array(of: outcome.left) { json, left in
          json.line { json in
            json.member("action", left.action?.description)
            json.member("reason", left.reason)
          }
        }
      }
      json.member("notes") { json in
        json.array(of: outcome.notes) { json, note in
          json.line { json in
            json.member("action", note.action?.description)
            json.member("text", note.text)
          }
        }
      }
    }
    return json.finish()
  }

  private static func issues(_ issues: [ActionID: IssueReference], _ json: inout JSONWriter) {
    json.array(of: issues.sorted { $0.key < $1.key }) { json, issue in
      json.line { json in
        json.member("action", issue.key.description)
        json.member("issue", issue.value.description)
      }
    }
  }
}

import Diagnostics
import Incidents
import Reports

/// Impact is what people felt.
struct ImpactFelt: WordingRule {
  let name: RuleName = "impact-who"
  let level = Level.hint
  let summary = "the impact says who felt it, or what of theirs"
  let reason = "a server that is down is a cause; that somebody can't sign in is an impact"
  let source: String? =
    "PagerDuty, Postmortem Documentation, \"Document impact\"; Atlassian, Incident Management Handbook"
  let isAboutAbsence = true

  let wordings = Wording.any([
    "customer", "customers", "customer's", "customers'", "user", "users", "users'", "user's", "client",
    "clients", "people", "person", "visitor", "visitors", "subscriber", "subscribers", "member", "members",
    "student", "students", "patient", "patients", "reader", "readers", "merchant", "merchants", "partner",
    "partners", "employee", "employees", "staff", "colleague", "colleagues", "team", "teams", "developer",
    "developers", "engineer", "engineers", "nobody", "everybody", "everyone", "anybody", "anyone", "somebody",
    "someone", "account", "accounts", "request", "requests", "message", "messages", "order", "orders",
    "payment", "payments", "connection", "connections", "ticket", "tickets", "page", "pages", "job", "jobs",
    "build", "builds", "mail", "mails", "email", "emails", "call", "calls", "query", "queries", "device",
    "devices", "session", "sessions", "login", "logins", "upload", "uploads", "download", "downloads",
    "notification", "notifications", "transaction", "transactions", "tenant", "tenants", "editor", "editors",
    "admin", "admins", "operator", "operators", "caller", "callers", "guest", "guests", "host", "hosts",
    "seller", "sellers", "buyer", "buyers", "driver", "drivers", "player", "players", "nothing", "none",
    "traffic", "webhook", "webhooks", "backup", "backups", "file", "files", "data", "who", "those",
  ])

  let parts: Set<ReportPart> = [.impact]

  func findings(for found: [FoundWording], in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    guard report.incident.impact.isEmpty, let section = report.section(.impact), !section.isEmpty,
      found.isEmpty
    else { return [] }
    return [.nobody(section.range)]
  }

  var examples: [RuleExample] {
    let impact = "1,840 customers saw messages arrive up to nine minutes late. No message was lost."
    return [
      .sample,
      .bad("## Impact\n\n" + impact, "↓## Impact\n\nThe broker was down for 82 minutes."),
      .good(impact, "The broker was down for 82 minutes, and 1,840 connections with it."),
    ]
  }
}

extension Finding {
  fileprivate static func nobody(_ range: SourceRange) -> Finding {
    Finding(
      range, "nothing here says who felt it, or what they could not do",
      help: "say what users saw: \"1,840 customers saw messages arrive late\"")
  }
}

import Diagnostics
import Incidents

/// What stands above a report's text, as it was written: times without zone are not moments yet.
struct FrontMatter {
  var keys = StatedKeys()
  var title: String?
  var severity: Severity?
  var status = ReportStatus.review
  var times = StatedTimes()
  var zone: Zone?
  var services: [Placed<ServiceName>] = []
  var tags: [Placed<TagName>] = []
  var factors: [Placed<FactorName>] = []
  var authors: [Placed<PersonName>] = []
  var commander: Placed<PersonName>?
  var detectedBy: DetectionSource?
  var summary: String?
  var impact = Impact()
  var logs: [Placed<WrittenLog>] = []
  var graphs: [Placed<ListedGraph>] = []
  var preventableBy: [Placed<ActionID>] = []
  var notPreventableBy: [Placed<ActionID>] = []
  var question: String?
  var related: [Placed<IncidentID>] = []
  var aliases: [Placed<IncidentID>] = []

  /// A log, and where it says what can only be judged beside the file.
  struct WrittenLog {
    var reference: LogReference
    var lines: [NamedLogLines] = []
    var format: SourceRange?
  }

  /// A graph whose times have no zone yet.
  struct ListedGraph {
    var reference: GraphReference
    var from: Placed<WrittenTime>?
    var to: Placed<WrittenTime>?
    /// Where the place of its plot is stated.
    var plot: SourceRange?
  }
}

import Incidents
import Markdown

/// As of when the tracker told the states of actions: a snapshot ages, and a page doesn't know by how much.
struct TrackerNote {
  private let day: Day

  /// Nothing where the tracker told nothing.
  init?(_ site: Site) {
    guard let day = site.trackerDay else { return nil }
    self.day = day
  }

  /// `Issues as of 7 March 2014.`
  var text: String { "Issues as of \(DayText.long(day))." }

  /// As a quiet line of its own.
  func write(into html: inout HTMLWriter) {
    html.raw("<p class=\"small quiet\">Issues as of ")
    DayElement.write(day, text: DayText.long(day), into: &html)
    html.raw(".</p>\n")
  }
}

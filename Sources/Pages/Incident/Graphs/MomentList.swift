import Incidents
import Markdown

/// What the shaded part of a graph is, and the moments drawn on it, each a link to its place in the timeline. Who points at one
/// with mouse or keyboard sees its line light up.
struct MomentList {
  let window: GraphWindow
  let moments: IncidentMoments

  func write(into html: inout HTMLWriter) {
    guard let incident = moments.window, window.incident != nil else { return }
    let clock = MomentClock(moments.zone, speakingOf: incident.lowerBound.secondsSince1970)
    html.raw("<p class=\"moments\"><span class=\"ink\">")
    html.text(sentence(incident, clock))
    html.raw("</span>")
    for (index, moment) in window.milestones.enumerated() {
      html.raw(" <a")
      html.attribute("class", "o\(index + 1)")
      if let anchor = moment.anchor { html.attribute("href", "#" + anchor) }
      html.raw(">")
      html.text(clock.text(moment.time))
      html.raw(" ")
      html.text(moment.milestone.label)
      html.raw("</a>")
    }
    html.raw("</p>")
  }

  /// The drawing can't follow a reader who looks at another clock, so that it says whose it has.
  private func sentence(_ incident: ClosedRange<Timestamp>, _ clock: MomentClock) -> String {
    let start = clock.text(incident.lowerBound)
    let stretch = moments.hasEnd ? "\(start) to \(clock.text(incident.upperBound))" : "from \(start) on"
    return "Shaded: the incident, \(stretch) (\(moments.zone.name))."
  }
}

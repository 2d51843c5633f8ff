import Incidents
import Markdown

/// The heading of a phase within a timeline.
struct PhaseHeading {
  private let heading: TimelineGroup.Heading

  init(_ heading: TimelineGroup.Heading) { self.heading = heading }

  func write(into html: inout HTMLWriter) {
    guard heading != .none else { return }
    html.raw("<div class=\"phase\"><i class=\"")
    html.raw(classes)
    html.raw("\"></i><h3>")
    html.text(title)
    if let detail {
      html.raw(" ")
      html.element("small", text: detail)
    }
    html.raw("</h3></div>\n")
  }

  var title: String {
    switch heading {
    case .before: "Before"
    case .phase(let phase): phase.kind.label
    case .current(let kind): kind.label
    case .after: "After"
    case .none: ""
    }
  }

  var detail: String? {
    switch heading {
    case .before(let time): "from \(String(time.local.clock.prefix(5)))"
    case .phase(let phase): SpanText.words(phase.span)
    case .current: "not over yet"
    case .after, .none: nil
    }
  }

  private var classes: StaticString {
    switch heading {
    case .before, .after, .none: "p0"
    case .phase(let phase): phase.kind.cssClass
    case .current(let kind): kind.cssClass
    }
  }
}

extension Phase.Kind {
  /// As charts colour it.
  fileprivate var cssClass: StaticString {
    switch self {
    case .unnoticed: "p1"
    case .diagnosing: "p2"
    case .repairing: "p3"
    case .recovering: "p4 hollow"
    }
  }
}

import Charts
import Incidents
import Markdown

/// The phases of an incident in their order, to read a chart by.
enum PhaseLegend {
  static func write(into html: inout HTMLWriter) {
    for kind in Phase.Kind.allCases {
      html.raw("<span><svg viewBox=\"0 0 11 11\" aria-hidden=\"true\"><rect x=\".5\" y=\".5\" ")
      html.raw("width=\"10\" height=\"10\" rx=\"2\" class=\"")
      html.raw(kind.cssClass)
      html.raw("\"/></svg>")
      html.text(kind.label)
      html.raw("</span> ")
    }
  }
}

extension Phase.Kind {
  /// As charts have it.
  var drawn: AxisPhase.Kind {
    switch self {
    case .unnoticed: .first
    case .diagnosing: .second
    case .repairing: .third
    case .recovering: .fourth
    }
  }

  fileprivate var cssClass: StaticString {
    switch self {
    case .unnoticed: "p1"
    case .diagnosing: "p2"
    case .repairing: "p3"
    case .recovering: "p4"
    }
  }
}

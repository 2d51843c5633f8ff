import Markdown

/// The mark of a row in a timeline: kinds differ by shape and by a hidden word, never by colour alone.
enum Marker {
  case keyMoment
  case note
  case alert
  case recovery
  case deploy
  case graph

  func write(into html: inout HTMLWriter) {
    html.raw("<span class=\"m\"><svg viewBox=\"0 0 13 13\" aria-hidden=\"true\">")
    html.raw(shape)
    html.raw("</svg><span class=\"vh\">")
    html.raw(word)
    html.raw("</span></span>")
  }

  /// In a box of 13 by 13.
  var shape: StaticString {
    switch self {
    case .keyMoment: "<circle cx=\"6.5\" cy=\"6.5\" r=\"6\" class=\"fi\"/>"
    case .note: "<circle cx=\"6.5\" cy=\"6.5\" r=\"3.5\" class=\"fi\"/>"
    case .alert: "<path d=\"M6.5 0 13 6.5 6.5 13 0 6.5Z\" class=\"f1\"/>"
    case .recovery: "<path d=\"M6.5 1.2 11.8 6.5 6.5 11.8 1.2 6.5Z\" class=\"fo\"/>"
    case .deploy: "<path d=\"M6.5 1 12.5 12 .5 12Z\" class=\"fi\"/>"
    case .graph: "<rect x=\"1\" y=\"1\" width=\"11\" height=\"11\" rx=\"2\" class=\"fd\"/>"
    }
  }

  private var word: StaticString {
    switch self {
    case .keyMoment: "Key moment"
    case .note: "Note"
    case .alert: "Alert"
    case .recovery: "Recovery"
    case .deploy: "Deploy"
    case .graph: "Graph"
    }
  }
}

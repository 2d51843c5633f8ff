import Incidents
import Markdown
import Reports

/// What a timeline says of one moment: the milestones that it is, and the words written for it.
struct MomentWords {
  private let item: Timeline.Item
  private let entry: TimelineEntry?
  private let milestones: Milestones
  /// The entry's text without images of the report, which stand below it.
  private let words: [Inline]
  private let images: [Inline]

  init(_ item: Timeline.Item, entry: TimelineEntry?, text: ReportText, milestones: Milestones) {
    self.item = item
    self.entry = entry
    self.milestones = milestones
    let inlines = entry?.text ?? []
    images = inlines.filter { text.figures.isShown($0) }
    words = images.isEmpty ? inlines : inlines.filter { !text.figures.isShown($0) }
  }

  var isOnlyImages: Bool { !images.isEmpty && words.plainText.allSatisfy(\.isWhitespace) }

  var marker: Marker {
    if !item.milestones.isEmpty { return .keyMoment }
    return isOnlyImages ? .graph : .note
  }

  func write(_ text: ReportText, into html: inout HTMLWriter) {
    let quotation =
      words.onlyLink == nil
      ? HTML(escaped: []) : HTML { _ = text.quotations.write(ifOnlyLink: words, into: &$0) }
    if !item.milestones.isEmpty || (quotation.isEmpty && !isOnlyImages) {
      html.raw("<p>")
      for milestone in item.milestones { html.element("span", class: "lab", text: milestone.label) }
      if entry == nil, let distance = Self.distance(to: item, milestones) { html.text(distance) }
      if quotation.isEmpty, !isOnlyImages { text.write(words, into: &html) }
      html.raw("</p>")
    }
    html.append(quotation)
    for image in images { text.figures.writeFigure(image, into: &html) }
    if let entry { text.write(entry.blocks, into: &html) }
  }

  /// How long after first impact a milestone was that nobody wrote about.
  static func distance(to item: Timeline.Item, _ milestones: Milestones) -> String? {
    guard !item.milestones.contains(.started), let started = milestones.started, item.time > started else {
      return nil
    }
    return "\(SpanText.words(Span(seconds: item.time - started))) after first impact."
  }
}

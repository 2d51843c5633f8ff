import Bytes
import Foundation

/// A dot a thing that waits, by its age on a logarithmic axis from one day to two years.
///
///     AgeDots(dots: [.init(days: 609, title: "open for 609 days")], limit: 90,
///       limitLabel: "past the 90 days we agreed", label: "Ages of the open actions").write(.wide, into: &buffer)
package struct AgeDots: Chart {
  package struct Dot: Hashable, Sendable {
    /// Less than a day counts as one, more than two years as two years.
    package var days: Int
    package var title: String
    package var href: String?

    package init(days: Int, title: String, href: String? = nil) {
      self.days = days
      self.title = title
      self.href = href
    }
  }

  /// By age.
  private let dots: [Dot]
  /// In days; those beyond it are drawn as late. `nil` if none was agreed.
  package var limit: Int?
  package var limitLabel: String
  /// What it shows, in words.
  package var label: String

  /// `dots` in any order.
  package init(dots: [Dot], limit: Int?, limitLabel: String = "", label: String) {
    self.dots = dots.sorted { ($0.days, $0.title, $0.href ?? "") < ($1.days, $1.title, $1.href ?? "") }
    self.limit = limit
    self.limitLabel = limitLabel
    self.label = label
  }

  private static let headroom = 22.0
  private static let days = 1.0...730.0

  package func write(width: ChartWidth, into buffer: inout ByteBuffer) {
    let swarm = Swarm(xs: dots.map { x(of: $0.days, width) })
    let base = Self.headroom + max(60, swarm.height)
    let hasLinks = dots.contains { $0.href != nil }
    SVGDrawing(width: width, height: base + 24, label: label, hasLinks: hasLinks).write(into: &buffer) {
      svg in
      drawAxis(width, base: base, &svg)
      drawLimit(width, base: base, &svg)
      for (dot, place) in zip(dots, swarm.places) {
        let css: StaticString = limit.map { dot.days > $0 } == true ? "fl" : "fd"
        svg.link(dot.href) { $0.circle(place.x, base - 2 - place.y, swarm.radius, css, title: dot.title) }
      }
      svg.line(0, base + 0.5, width.points, base + 0.5, "base")
    }
  }

  private func x(of days: Int, _ width: ChartWidth) -> Double {
    let days = min(max(Double(days), Self.days.lowerBound), Self.days.upperBound)
    return 8 + log(days) / log(Self.days.upperBound) * (width.points - 16)
  }

  private func drawAxis(_ width: ChartWidth, base: Double, _ svg: inout SVGWriter) {
    var labels = TickLabels(width: width)
    for tick in ticks {
      let x = x(of: tick.days, width)
      guard labels.draw(tick.label, at: x, y: base + 17, &svg), tick.days != limit else { continue }
      svg.line(x, Self.headroom, x, base, "ax")
    }
  }

  /// In the order in which they get room.
  private var ticks: [(days: Int, label: String)] {
    let limitTick = limit.map { [($0, $0 == 1 ? "1 day" : "\($0) days")] } ?? []
    return limitTick + [
      (1, "1 day"), (365, "1 year"), (7, "1 week"), (30, "30 days"), (90, "90 days"), (730, "2 years"),
    ]
  }

  /// What lies beyond is shaded; its name stands above all dots.
  private func drawLimit(_ width: ChartWidth, base: Double, _ svg: inout SVGWriter) {
    guard let limit else { return }
    let x = x(of: limit, width)
    svg.rect(x, Self.headroom - 4, width.points - x, base - Self.headroom + 4, "h0", radius: 0)
    svg.line(x, Self.headroom - 4, x, base, "lm")
    let text = TextMetrics.smallBold.fitted(limitLabel, into: width.points)
    if x + TextMetrics.smallBold.width(of: text) <= width.points {
      svg.text(text, x, 12, "s k", full: limitLabel)
    } else {
      svg.text(text, width.points, 12, "s k", anchor: .end, full: limitLabel)
    }
  }
}

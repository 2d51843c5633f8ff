/// How wide a chart is drawn, in CSS pixels at its natural size. A whole number can stand for it.
package struct ChartWidth: Hashable, Sendable, ExpressibleByIntegerLiteral {
  /// 200 to 4000.
  package let points: Double

  package init(_ points: Int) { self.points = Double(min(max(points, 200), 4000)) }
  package init(integerLiteral points: Int) { self.init(points) }

  /// Beside or below text on a screen.
  package static let wide = ChartWidth(680)
  /// Across a whole page.
  package static let full = ChartWidth(1010)
  /// On a phone.
  package static let narrow = ChartWidth(340)

  /// Whether a phone's layout is used: labels stand above what they name.
  var isNarrow: Bool { points < 500 }

  /// For the style sheet, which shows `wide` or `narrow`.
  var cssClass: StaticString { isNarrow ? "narrow" : "wide" }
}

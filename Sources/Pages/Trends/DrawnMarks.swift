/// Which incidents a chart draws that has a mark for each: all, or of very many evenly one in so many, so that the picture
/// keeps its shape.
enum DrawnMarks {
  /// In all rows together: what a page may weigh.
  private static let limit = IncidentMarks.limit / 2

  /// One in so many.
  static func step(of count: Int) -> Int { max(1, (count + limit - 1) / limit) }

  static func taken<Element>(_ elements: [Element], _ step: Int) -> [Element] {
    stride(from: 0, to: elements.count, by: step).map { elements[$0] }
  }

  /// ` One in 4 is drawn.`, where not all are.
  static func note(_ count: Int) -> String {
    step(of: count) > 1 ? " One in \(step(of: count)) is drawn." : ""
  }
}

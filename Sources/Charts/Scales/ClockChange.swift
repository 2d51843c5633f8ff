/// A moment at which the clocks of an axis were put forward or back.
package struct ClockChange: Hashable, Sendable {
  /// From the axis' left end.
  package var second: Int
  /// By how many seconds: positive in spring.
  package var shift: Int

  package init(at second: Int, by shift: Int) {
    self.second = second
    self.shift = shift
  }
}

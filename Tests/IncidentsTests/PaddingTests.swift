import Incidents
import Testing

struct PaddingTests {
  @Test(arguments: [
    (7, 2, "07"), (0, 2, "00"), (99, 2, "99"), (100, 2, "100"), (-7, 2, "-07"), (7, 4, "0007"),
    (2014, 4, "2014"), (12, 0, "12"), (-12, 4, "-0012"),
  ])
  func digitsHaveTheirWidth(number: Int, width: Int, expected: String) {
    #expect(number.padded(to: width) == expected)
  }
}

import Foundation
import Testing

/// The colours of series in the default theme, by the contrast that WCAG 2.2 defines (relative luminance, 1.4.11).
@Suite struct SeriesColoursTests {
  private static let style =
    #filePath.components(separatedBy: "/Tests/")[0] + "/themes/default/assets/style.css"

  /// A token's colour on white, or on black.
  private static func colour(_ token: String, isDark: Bool) throws -> [Double] {
    let text = try String(contentsOfFile: style, encoding: .utf8)
    let pattern = try Regex(
      "--\(token): light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)", as: (Substring, Substring, Substring).self
    )
    let match = try #require(text.firstMatch(of: pattern), "no token --\(token)")
    let number = try #require(Int(isDark ? match.output.2 : match.output.1, radix: 16))
    return [number >> 16, number >> 8 & 255, number & 255].map { Double($0) / 255 }
  }

  private static func luminance(_ token: String, isDark: Bool) throws -> Double {
    let linear = try colour(token, isDark: isDark).map {
      $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  private static func contrast(_ a: String, _ b: String, isDark: Bool) throws -> Double {
    let both = try [luminance(a, isDark: isDark), luminance(b, isDark: isDark)].sorted()
    return (both[1] + 0.05) / (both[0] + 0.05)
  }

  @Test("A line can be seen on the page and in the window", arguments: 0...8, [false, true])
  func grounds(tone: Int, isDark: Bool) throws {
    #expect(try Self.contrast("v\(tone)", "bg", isDark: isDark) >= 3)
    if tone > 0 { #expect(try Self.contrast("v\(tone)", "win", isDark: isDark) >= 3) }
  }

  @Test(
    "Neighbours differ in lightness, so that a stack can be read in grey", arguments: 1...7, [false, true])
  func neighbours(tone: Int, isDark: Bool) throws {
    #expect(try Self.contrast("v\(tone)", "v\(tone + 1)", isDark: isDark) >= 1.75)
  }

  @Test("Words can be read in the window", arguments: ["ink", "ink-2", "ink-3"], [false, true])
  func words(token: String, isDark: Bool) throws {
    #expect(try Self.contrast(token, "win", isDark: isDark) >= 4.5)
  }

  @Test("Each class that a chart of series has is in the style sheet")
  func classes() throws {
    let text = try String(contentsOfFile: Self.style, encoding: .utf8)
    let tones = (0...8).map { ".v\($0) {" }
    for rule in tones + [
      ".v {", ".va {", ".vs {", ".fine {", ".dot {", ".win {", ".nil {", ".dim {", ".hatch {",
    ] {
      #expect(text.contains("\n" + rule), "\(rule)")
    }
    #expect(text.contains(".edge, .mark, .hatch, .axis-break {") && text.contains(".edge.top {"))
  }
}

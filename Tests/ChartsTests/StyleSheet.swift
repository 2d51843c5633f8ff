import Foundation
import Testing

/// That of the default theme, with the contrast that WCAG 2.2 defines (relative luminance; 1.4.3 and 1.4.11).
enum StyleSheet {
  static var text: String {
    get throws {
      let root = #filePath.components(separatedBy: "/Tests/")[0]
      return try String(contentsOfFile: root + "/themes/default/assets/style.css", encoding: .utf8)
    }
  }

  /// A token's colour on white, or on black.
  private static func colour(_ token: String, isDark: Bool) throws -> [Double] {
    let text = try text
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

  static func contrast(_ a: String, _ b: String, isDark: Bool) throws -> Double {
    let both = try [luminance(a, isDark: isDark), luminance(b, isDark: isDark)].sorted()
    return (both[1] + 0.05) / (both[0] + 0.05)
  }
}

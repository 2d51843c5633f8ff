import Testing

/// The colours of series in the default theme.
@Suite struct SeriesColoursTests {
  @Test("A line can be seen on the page and in the window", arguments: 0...8, [false, true])
  func grounds(tone: Int, isDark: Bool) throws {
    #expect(try StyleSheet.contrast("v\(tone)", "bg", isDark: isDark) >= 3)
    if tone > 0 { #expect(try StyleSheet.contrast("v\(tone)", "win", isDark: isDark) >= 3) }
  }

  @Test(
    "Neighbours differ in lightness, so that a stack can be read in grey", arguments: 1...7, [false, true])
  func neighbours(tone: Int, isDark: Bool) throws {
    #expect(try StyleSheet.contrast("v\(tone)", "v\(tone + 1)", isDark: isDark) >= 1.75)
  }

  @Test("Words can be read in the window", arguments: ["ink", "ink-2", "ink-3"], [false, true])
  func words(token: String, isDark: Bool) throws {
    #expect(try StyleSheet.contrast(token, "win", isDark: isDark) >= 4.5)
  }

  @Test("Each class that a chart of series has is in the style sheet")
  func classes() throws {
    let text = try StyleSheet.text
    let tones = (0...8).map { ".v\($0) {" }
    for rule in tones + [
      ".v {", ".va {", ".vs {", ".fine {", ".dot {", ".win {", ".nil {", ".dim {", ".hatch {",
    ] {
      #expect(text.contains("\n" + rule), "\(rule)")
    }
    #expect(text.contains(".edge, .mark, .hatch, .axis-break {") && text.contains(".edge.top {"))
  }
}

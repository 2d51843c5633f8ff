import Testing

@testable import Charts

@Suite struct QuantityTextTests {
  @Test(arguments: [
    (17_179_869_184, "bytes", true, "16 GiB"), (17_179_869_184, "B", false, "17.2 GB"),
    (512, "bytes", true, "512 B"), (1_023.6 * 0x1p20, "bytes", true, "1 GiB"),
    (-1_536, "bytes/s", true, "-1.5 KiB/s"), (201_000_000, "bits/s", false, "201 Mbit/s"),
    (0.0042, "s", false, "4.2 ms"), (0.000_042, "seconds", false, "42 µs"), (0.9996, "s", false, "1 s"),
    (5_400, "s", false, "5400 s"), (0, "s", false, "0 s"), (97.42, "%", false, "97.4 %"),
    (99.96, "percent", false, "100 %"), (0.425, "%", false, "0.43 %"), (418_620, "", false, "419k"),
    (9_996, "", false, "9996"), (9_999.6, "", false, "10k"), (999_600, "", false, "1M"),
    (5_082.31, "open files", false, "5082 open files"), (418_620, "messages", false, "419k messages"),
    (-12.34, "°C", false, "-12.3 °C"), (-0.001, "", false, "-0.001"), (0.000_000_1, "", false, "0"),
    (39.04, "", false, "39"), (2_048, "", true, "2Ki"), (.nan, "s", false, "–"), (.infinity, "", false, "–"),
    (1e300, "B", false, "1000 PB"),
  ])
  func quantities(value: Double, unit: String, isBinary: Bool, expected: String) {
    #expect(QuantityText(value, unit: unit, isBinary: isBinary).text == expected)
  }

  @Test func withoutWhatIsCounted() {
    #expect(QuantityText(418_620, MeasuredUnit("messages", isBinary: false)).short == "419k")
    #expect(QuantityText(0.0042, MeasuredUnit("s", isBinary: false)).short == "4.2 ms")
  }
}

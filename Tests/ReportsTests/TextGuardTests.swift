import Reports
import TestSupport
import Testing

@Suite struct TextGuardTests {
  @Test func aByteOrderMarkAndCarriageReturnsAreFine() throws {
    let crlf = SampleReport.text.split(separator: "\n", omittingEmptySubsequences: false).joined(
      separator: "\r\n")
    let read = try ReadReport(bytes: [0xEF, 0xBB, 0xBF] + Array(crlf.utf8))
    #expect(read.findings == [])
    #expect(try #require(read.report).entries.count == 3)
  }

  @Test(
    arguments: [
      ([0x2D, 0x0A, 0x61, 0x00, 0x62], "encoding error 2:2"),
      ([0x2D, 0x0A, 0x61, 0x62, 0xFF], "encoding error 2:3"),
      ([0x61, 0xC3], "encoding error 1:2"),
      ([0xFF, 0xFE, 0x61, 0x00], "encoding error 1:1"),
    ] as [([UInt8], String)])
  func whatIsNoTextIsPlaced(bytes: [UInt8], finding: String) throws {
    #expect(try ReadReport(bytes: bytes).findings == [finding])
  }

  @Test func atMostOneMebibyteIsRead() throws {
    let read = try ReadReport(
      bytes: Array(SampleReport.text.utf8) + [UInt8](repeating: 0x61, count: 1_048_576))
    #expect(read.findings == ["limits error 1:1"])
    #expect(read.diagnostics.first?.message.hasPrefix("this file has more than 1 MiB") == true)
    let fits = Array(SampleReport.text.utf8)
    let padding = [UInt8](repeating: 0x0A, count: 1_048_576 - fits.count)
    #expect(try ReadReport(bytes: fits + padding).findings == [])
  }

  @Test func nestingIsLimited() throws {
    let text = SampleReport.replacing(
      "No message was lost.", by: "\n\n" + String(repeating: "> ", count: 200) + "x")
    #expect(try ReadReport(text).diagnostics.map(\.rule.rawValue).contains("limits"))
  }
}

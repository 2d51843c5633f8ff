import Testing

@testable import Graphs

@Suite struct OtherFormatsTests {
  @Test func jpegsMayHaveSomethingBehindTheirEnd() throws {
    let bytes = try Fixture.bytes("good.jpg") + [1, 2, 3]
    #expect((try ImageHeader.read(bytes, named: "a.jpg").get()).width == 497)
  }

  @Test func jpegsNeedTheirEnd() throws {
    let bytes = try Fixture.bytes("good.jpg").dropLast(2)
    #expect(ImageHeader.read(Array(bytes), named: "a.jpg") == .failure(.noEnd))
  }

  @Test(
    arguments: [
      ([0xFF, 0xD8, 0xFF, 0xD9], ImageFault.noImageData),
      ([0xFF, 0xD8, 0xFF, 0xE0, 0, 1], .badHeader("a segment of 1 bytes")),
      ([0xFF, 0xD8, 0xFF, 0xE0, 0, 9, 1], .truncated),
      ([0xFF, 0xD8, 0xFF, 0xDA, 0, 2, 0xFF, 0xD9], .badHeader("a scan without a frame header")),
      ([0xFF, 0xD8, 0xFF, 0x01, 0x33], .badHeader("a segment that doesn't begin with a marker")),
      ([0xFF, 0xD8, 0xFF, 0xC0, 0, 3, 8], .badHeader("a frame header of 1 bytes")),
      ([0xFF, 0xD8, 0xFF, 0xFF, 0xFF], .truncated),
    ] as [([UInt8], ImageFault)])
  func brokenJPEGsAreRefused(bytes: [UInt8], fault: ImageFault) {
    #expect(ImageHeader.read(bytes, named: "a.jpg") == .failure(fault))
  }

  @Test func gifsEndWithTheirTrailer() throws {
    let bytes = try Fixture.bytes("good.gif")
    #expect(ImageHeader.read(Array(bytes.dropLast()), named: "a.gif") == .failure(.noEnd))
    #expect(ImageHeader.read(bytes + [0], named: "a.gif") == .failure(.trailingData(bytes: 1)))
  }

  @Test func gifsNeedAPicture() {
    let bytes = Array("GIF89a".utf8) + [4, 0, 3, 0, 0, 0, 0, 0x3B]
    #expect(ImageHeader.read(bytes, named: "a.gif") == .failure(.noImageData))
  }

  @Test func webPsAreAsLongAsTheySay() throws {
    let bytes = try Fixture.bytes("good-vp8x.webp")
    #expect(ImageHeader.read(Array(bytes.dropLast()), named: "a.webp") == .failure(.truncated))
    #expect(ImageHeader.read(bytes + [0, 0], named: "a.webp") == .failure(.trailingData(bytes: 2)))
  }

  @Test func messagesAreSentences() {
    let faults: [ImageFault] = [.empty, .mislabelled(as: .jpeg), .tooLarge(width: 9, height: 8), .noEnd]
    for fault in faults {
      #expect(!fault.message.hasSuffix(".") && !fault.help.isEmpty)
    }
    #expect(ImageFault.mislabelled(as: .jpeg).help == "rename it to end in \".jpg\"")
  }
}

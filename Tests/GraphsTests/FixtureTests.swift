import Testing

@testable import Graphs

/// One real file a fault: each is judged, and for the right reason.
@Suite struct FixtureTests {
  @Test(arguments: [
    ("memory-day.png", ImageFormat.png, 497, 419),
    ("apng.png", .png, 40, 20),
    ("interlaced-not.png", .png, 497, 275),
    ("bomb-ztxt.png", .png, 497, 275),
    ("good.gif", .gif, 497, 275),
    ("good.jpg", .jpeg, 497, 275),
    ("progressive.jpg", .jpeg, 497, 275),
    ("exif-rotated.jpg", .jpeg, 275, 497),
    ("good-lossless.webp", .webp, 497, 275),
    ("good-lossy.webp", .webp, 497, 275),
    ("good-vp8x.webp", .webp, 497, 275),
  ])
  func isShown(name: String, format: ImageFormat, width: Int, height: Int) throws {
    let header = try ImageHeader.read(Fixture.bytes(name), named: name).get()
    #expect(header == (try ImageHeader(format, width: width, height: height)))
  }

  @Test(arguments: [
    ("empty.png", ImageFault.empty),
    ("html-as-png.png", .notAnImage),
    ("truncated-in-ihdr.png", .truncated),
    ("truncated-half.png", .truncated),
    ("no-iend.png", .noEnd),
    ("zero-width.png", .zeroSize),
    ("bad-colour-type.png", .badHeader("colour type 5")),
    ("bad-ihdr-crc.png", .badChecksum(chunk: "IHDR")),
    ("bad-idat-crc.png", .badChecksum(chunk: "IDAT")),
    ("trailing-data.png", .trailingData(bytes: 25)),
    ("bomb-8000x8000-grey.png", .tooLarge(width: 8000, height: 8000)),
    ("bomb-idat-longer-than-header.png", .moreDataThanHeader),
    ("script.svg", .forbidden("the element \"script\"")),
  ])
  func isRefused(name: String, fault: ImageFault) throws {
    let result = ImageHeader.read(try Fixture.bytes(name), named: name)
    #expect(result == .failure(fault))
  }

  @Test(arguments: [
    ("good.jpg", "graph.png", ImageFormat.jpeg), ("good.gif", "graph.jpeg", .gif),
    ("memory-day.png", "graph.webp", .png), ("good-lossy.webp", "graph", .webp),
  ])
  func namesThatLieAreRefused(content: String, name: String, format: ImageFormat) throws {
    #expect(ImageHeader.read(try Fixture.bytes(content), named: name) == .failure(.mislabelled(as: format)))
  }

  @Test(arguments: ["graph.JPG", "a.png.jpeg", "folder/x.Jpeg"])
  func endingsMayBeOfEitherCase(name: String) throws {
    #expect((try ImageHeader.read(Fixture.bytes("good.jpg"), named: name).get()).format == .jpeg)
  }
}

import Incidents
import Testing

@testable import Graphs

@Suite struct GraphImageTests {
  /// Munin was asked for so little height that its plot is 16 pixels high: nobody could say that it is one.
  private static let tooFlat =
    "memory-pinpoint=1393765320,1393777200.full_size_mode=true.size_x=600.size_y=260.png"

  @Test(arguments: StoryImage.all)
  func findsThePlotWhereRRDToolDrewIt(image: StoryImage) throws {
    #expect(try image.read().plot == (image.name == Self.tooFlat ? nil : image.plot))
  }

  /// A search that knows no layout finds the same, in images of every size.
  @Test(arguments: StoryImage.ofEverySize.filter { !$0.name.contains("only_graph") })
  func findsThePlotWithoutKnowingMunin(image: StoryImage) throws {
    let pixels = try #require(PNGPixels(try image.bytes()))
    let found = PlotDetection.plot(in: pixels)
    #expect(found == nil || found == image.plot)
    #expect(found != nil || pixels.height < 100 || image.name == Self.tooFlat)
  }

  @Test func countsAllImages() {
    #expect(StoryImage.all.count == 70)
  }

  @Test(arguments: ["good.gif", "good.jpg", "good-lossless.webp"])
  func looksIntoNothingButPNGs(name: String) throws {
    let bytes = try Fixture.bytes(name)
    let image = GraphImage(bytes, of: try ImageHeader.read(bytes, named: name).get(), named: name)
    #expect(image.plot == nil && image.redLines == nil)
  }

  @Test func believesWhatIsStated() throws {
    let bytes = try Fixture.bytes("good.gif")
    let header = try ImageHeader.read(bytes, named: "good.gif").get()
    let stated = try #require(PlotArea(left: 1, top: 2, width: 3, height: 4, in: header))
    #expect(GraphImage(bytes, of: header, named: "good.gif", stated: stated).plot == stated)
  }

  @Test(arguments: [(-1, 0, 10, 10), (0, 0, 498, 10), (490, 0, 8, 10), (0, 270, 9, 6), (0, 0, 0, 5)])
  func aPlotLiesWithinItsImage(left: Int, top: Int, width: Int, height: Int) throws {
    let header = try ImageHeader(.png, width: 497, height: 275)
    #expect(PlotArea(left: left, top: top, width: width, height: height, in: header) == nil)
  }
}

import Testing

@testable import Graphs

@Suite struct MuninNameTests {
  @Test(arguments: [
    ("memory-day.png", "memory", MuninName.Span.day),
    ("if_eth0-week.png", "if_eth0", .week),
    ("a.example/host/http-load-month.png", "http-load", .month),
    ("memory-year-sum.png", "memory", .year),
    (
      "memory-pinpoint=1393747320,1393795200.png", "memory", .period(start: 1_393_747_320, end: 1_393_795_200)
    ),
    (
      "http-load-pinpoint=1,2.full_size_mode=true.size_x=600.png", "http-load", .period(start: 1, end: 2)
    ),
  ])
  func reads(path: String, plugin: String, span: MuninName.Span) throws {
    let name = try #require(MuninName(path))
    #expect(name.plugin == plugin)
    #expect(name.span == span)
  }

  @Test(arguments: [
    "", "memory.png", "memory-hour.png", "-day.png", "day.png", "-pinpoint=1,2.png", "a-pinpoint=2,1.png",
    "a-pinpoint=1,1.png", "a-pinpoint=1,2", "a-pinpoint=1.png", "a-pinpoint=1,2,3.png", "a-pinpoint=-1,2.png",
    "a-pinpoint=1,99999999999999999999.png", "a-pinpoint=,2.png", "a-pinpoint=+1,2.png", "memory-day/",
    "é-Tag.png",
  ])
  func isNoMuninName(path: String) {
    #expect(MuninName(path) == nil)
  }

  @Test(arguments: [
    ("memory-pinpoint=1,2.only_graph=true.size_x=300.png", true), ("memory-pinpoint=1,2.png", false),
    ("memory-pinpoint=1,2.only_graph=false.png", false), ("memory-day.png", false),
  ])
  func knowsImagesWithoutAFrame(path: String, isOnlyGraph: Bool) throws {
    #expect(try #require(MuninName(path)).isOnlyGraph == isOnlyGraph)
  }
}

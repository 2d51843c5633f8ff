import Testing

@testable import Graphs

@Suite struct GraphSubjectTests {
  @Test(arguments: [
    ("memory-day.png", nil), ("load/memory-day.png", nil), ("/a/b/memory-day.png", nil),
    ("example/broker-03.example/memory-day.png", "broker-03.example"),
    ("www/relaybird.example/broker/memory-day.png", "broker"),
    ("relaybird.example/db.relaybird.example/diskstats/sda-day.png", "db.relaybird.example"),
    ("/munin-cgi/munin-cgi-graph/a.example/b.a.example/memory-pinpoint=1,2.png", "b.a.example"),
    ("a.example/<b>/memory-day.png", nil), ("../memory-day.png", nil), ("a b.example/memory-day.png", nil),
  ])
  func knowsTheHostByItsFolders(path: String, host: String?) {
    let subject = GraphSubject(ofFile: path)
    #expect(subject.host == host)
    #expect(subject.caption == (host.map { "\(subject.name) on \($0)" } ?? subject.name))
  }

  @Test(
    arguments: [
      ("memory.xport.json", "memory", "bytes", true), ("a/if_eth0-day.png", "if_eth0", "bit/s", false),
      ("if_err_eth0.csv", "if_err_eth0", "packets/s", false), ("df-pinpoint=1,2.png", "df", "%", false),
      ("cpu.csv", "cpu", "%", false), ("ping_example.csv", "ping_example", "s", false),
      ("load.csv", "load", nil, false), ("memory2.csv", "memory2", nil, false),
      ("my-load.csv", "my-load", nil, false), (".csv", "", nil, false), ("", "", nil, false),
    ] as [(String, String, String?, Bool)])
  func knowsMuninsPlugins(path: String, name: String, unit: String?, isBinary: Bool) {
    let subject = GraphSubject(ofFile: path)
    #expect(subject.name == name)
    #expect(subject.unit == unit)
    #expect(subject.isBinary == isBinary)
  }

  @Test func knowsThePartsOfAWhole() {
    #expect(GraphSubject(ofFile: "cpu.csv").parts.contains("iowait"))
    #expect(GraphSubject(ofFile: "memory-day.png").parts.contains("apps"))
    #expect(GraphSubject(ofFile: "load.csv").parts.isEmpty)
  }
}

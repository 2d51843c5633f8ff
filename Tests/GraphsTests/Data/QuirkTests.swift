import Testing

@testable import Graphs

/// Files of rrdtool with the faults of its versions: each is read, says what was meant, and its faults are named.
@Suite struct QuirkTests {
  private static let bareKeys = "keys stand without quotes, as rrdtool 1.4 writes them"
  private static let singleQuotes = "texts stand in single quotes, as rrdtool 1.4 writes them"
  private static let sameEnd = "the end is the same as the start, as rrdtool 1.4 writes it"
  private static let otherEnd = "the end is not that of the last row; start and step count"
  private static let trailingComma = "a comma stands behind the last entry, as rrdtool 1.5 writes it"
  private static let missingComma = "a comma is missing between two rows, as rrdtool 1.5 writes it"

  @Test(
    arguments: [
      (
        "rrdtool-1.4.8-bare-keys.json", 1_393_768_800, ["load", "swap"],
        [[0.81, 12.5, 38.9], [nil, 3, 4.25]],
        [bareKeys, singleQuotes, sameEnd]
      ),
      (
        "rrdtool-1.4.8-half-quoted.json", 1_393_768_800, ["load"], [[0.81, nil]],
        [bareKeys, singleQuotes, sameEnd]
      ),
      ("rrdtool-1.5-dev-trailing-comma-meta.json", 1_393_769_100, ["load"], [[0.81, nil]], [trailingComma]),
      (
        "rrdtool-1.5rc-trailing-comma-data.json", 1_393_769_100, ["load"], [[0.81, 12.5]],
        [otherEnd, trailingComma]
      ),
      ("rrdtool-1.5rc2-missing-comma-data.json", 1_393_769_100, ["load"], [[nil, nil, 0]], [missingComma]),
    ] as [(String, Int, [String], [[Double?]], [String])])
  func oldVersionsAreRead(
    file: String, start: Int, names: [String], values: [[Double?]], quirks: [String]
  ) throws {
    let data = try readFixture("quirks/old-versions/\(file)")
    #expect(data.times == (0..<values[0].count).map { start + 300 * $0 })
    #expect(data.names == names)
    #expect(data.measured == values)
    #expect(data.quirks.map(\.message) == quirks)
  }

  @Test(arguments: ["json", "xml"])
  func legendsThatAreNotEscapedAreRead(ending: String) throws {
    let data = try readFixture("quirks/rabbitmq_messages.unescaped-legend.xport.\(ending)")
    let story = "stories/2014-07-18-queue-disk-full/relaybird.example/edge-02.relaybird.example"
    let expected = try readFixture("\(story)/rabbitmq_messages.csv")
    #expect(data.names == ["ready \"webhooks\"", "unacked <in flight>"])
    #expect(data.names == expected.names)
    #expect(data.times == expected.times)
    for (series, other) in zip(data.series, expected.series) {
      #expect(zip(series.values, other.values).allSatisfy(areNear))
    }
    #expect(data.quirks.map(\.message) == [RawLegend.quirk])
  }

  @Test func theirPlaceIsTold() throws {
    let data = try readFixture("quirks/old-versions/rrdtool-1.4.8-bare-keys.json")
    #expect(data.quirks.map(\.line) == [1, 1, 5])
    #expect(data.quirks.map(\.column) == [3, 10, 5])
    let legend = try readFixture("quirks/rabbitmq_messages.unescaped-legend.xport.json")
    #expect(legend.quirks.map(\.line) == [7])
    #expect(legend.quirks.map(\.column) == [14])
  }

  @Test(arguments: [
    (#""a\b""#, #"a\b"#), (#""C:\data""#, #"C:\data"#), (#""C:\new""#, #"C:\new"#), (#""a\""#, #"a\"#),
    (#""say "hi", then go""#, #"say "hi", then go"#), (#""""#, ""), (#"""x"""#, #""x""#),
    (#"'bob's'"#, "bob's"), ("\"tab\there\"", "tab here"),
  ])
  func legends(written: String, name: String) throws {
    let json = """
      {"about": "x", "meta": {"start": 300, "end": 300, "step": 300, "legend": [
        \(written)
      ]}, "data": [[1]]}
      """
    #expect(try readData(json).names == [name])
  }

  @Test(arguments: ["NaN", "nan", "-nan", "1.#QNAN", "-1.#IND00", "inf", "-Infinity", "U"])
  func wordsForNothingAreGaps(word: String) throws {
    let data = try readData(
      #"{"meta": {"start": 300, "step": 300, "end": 600, "legend": ["a"]}, "data": [[\#(word)], [2]]}"#)
    #expect(data.measured == [[nil, 2]])
    #expect(data.quirks.map(\.message) == ["\"\(word)\" stands where JSON has null"])
  }

  @Test(arguments: [
    (
      "ISO-8859-1", Array("é".utf8),
      ["the text says that it is ISO-8859-1 and is UTF-8, as rrdtool writes it"]
    ),
    ("ISO-8859-1", [0xE9], ["the text is ISO-8859-1 and not UTF-8"]),
    ("UTF-8", [0xE9], ["the text is ISO-8859-1 and not UTF-8"]),
    ("UTF-8", Array("é".utf8), []),
  ])
  func encodingsAreFoundByTheBytes(declared: String, letter: [UInt8], quirks: [String]) throws {
    let front = """
      <?xml version="1.0" encoding="\(declared)"?><xport><meta><start>300</start><end>300</end><step>300</step>\
      <legend><entry>caf
      """
    let bytes =
      Array(front.utf8) + letter
      + Array("</entry></legend></meta><data><row><v>1</v></row></data></xport>".utf8)
    let data = try GraphData.read(bytes, named: "a.xml", zone: .utc).get()
    #expect(data.names == ["café"])
    #expect(data.quirks.map(\.message) == quirks)
  }

  /// Each of its letters is one byte of the file.
  @Test func placesInOtherEncodingsAreThoseOfTheFile() {
    let bytes =
      Array("{\"meta\": {\"x\": \"".utf8) + [0xE9, 0xE9]
      + Array("\", \"start\": 300, \"step\": 0}, \"data\": [[1]]}".utf8)
    guard case .failure(let fault) = GraphData.read(bytes, named: "a.json", zone: .utc) else {
      Issue.record("it was read")
      return
    }
    #expect(fault.message == "the step is not a number of seconds above 0")
    #expect(fault.column == 36)
  }

  /// What was inserted or taken away doesn't move the places of faults behind it.
  @Test func faultsBehindMendedPlacesStandWhereTheyAre() throws {
    let fault = dataFault("{ about: 'x', meta: { start: 300, step: 0, legend: ['a'] },\n  data: [[1]] }")
    #expect(fault?.message == "the step is not a number of seconds above 0")
    #expect(fault?.line == 1)
    #expect(fault?.column == 35)
  }
}

import ChatLogs
import Drafting
import Incidents
import Testing

@Suite struct LogSliceTests {
  private func cut(
    _ text: String, _ from: Int, _ to: Int, zone: Zone = .utc, archive: Zone = .utc, name: String = "irc.log"
  ) -> LogSlice? {
    var options = ChatLogOptions()
    options.zone = zone
    options.fileName = name
    let source = SourceLog(name: "irc.log", bytes: Array(text.utf8), options: options)
    return LogSlice(of: source, from...to, in: archive)
  }

  /// 2014-03-02 10:00 UTC.
  private static let ten = 1_393_754_400
  private static let log = """
    --- Log opened Sun Mar 02 09:00:00 2014
    09:00 < a> early
    10:00 < a> one
    \u{2}odd\u{2} line
    10:01 < a> two
    23:00 < a> late
    """

  @Test func theLinesOfTheRangeAreCopiedAsTheyAre() throws {
    let slice = try #require(cut(Self.log, Self.ten, Self.ten + 60))
    #expect(
      String(decoding: try #require(slice.files.first).bytes, as: UTF8.self)
        == "10:00 < a> one\n\u{2}odd\u{2} line\n10:01 < a> two\n")
    #expect(slice.reference.date == Day(year: 2014, month: 3, day: 2))
    #expect(slice.reference.zone == nil)
  }

  @Test func anExportIsCopiedWhole() throws {
    let export = """
      [{"type": "message", "ts": "\(Self.ten - 9)", "text": "early"},
       {"type": "message", "ts": "\(Self.ten)", "text": "one"}]
      """
    let slice = try #require(cut(export, Self.ten, Self.ten + 60))
    #expect(String(decoding: try #require(slice.files.first).bytes, as: UTF8.self) == export)
    #expect(slice.reference.date == nil)
    #expect(slice.reference.format == nil)
  }

  private static let people = """
    [{"id": "U1", "profile": {"display_name": "alice", "email": "alice@relaybird.example"}},
     {"id": "U2", "name": "bo\\"b", "phone": "123"}, {"id": "U3", "name": "carol"}]
    """

  private static func day(_ seconds: Int, _ user: String) -> [UInt8] {
    Array(
      #"[{"type": "message", "user": "\#(user)", "ts": "\#(seconds)", "text": "one"}, {"type": "message", "user": "\#(user)", "ts": "\#(seconds + 1)", "text": "two"}]"#
        .utf8)
  }

  /// Of people the export tells more than a report should.
  @Test func ofSlackTheDaysAreCopiedAndWhoSpeaksOnThem() throws {
    var options = ChatLogOptions()
    options.users = Array(Self.people.utf8)
    options.channels = Array(#"[{"id": "C1", "name": "ops"}]"#.utf8)
    let days = [
      ("2014-03-01.json", Self.day(Self.ten - 86_400, "U3")), ("2014-03-02.json", Self.day(Self.ten, "U1")),
      ("2014-03-03.json", Self.day(Self.ten + 86_400, "U2")),
      ("2014-03-04.json", Self.day(Self.ten + 172_800, "U3")),
    ]
    let source = SourceLog(name: "ops", days: days.map { (name: $0.0, bytes: $0.1) }, options: options)
    let slice = try #require(LogSlice(of: source, Self.ten + 1...Self.ten + 86_400, in: .utc))
    #expect(slice.files.map(\.name) == ["ops/2014-03-02.json", "ops/2014-03-03.json", "ops/users.json"])
    #expect(slice.files[0].bytes == days[1].1)
    #expect(
      String(decoding: slice.files[2].bytes, as: UTF8.self)
        == "[\n {\"id\": \"U1\", \"name\": \"alice\"},\n {\"id\": \"U2\", \"name\": \"bo\\\"b\"}\n]\n")
    #expect(slice.reference == LogReference(file: "ops"))
  }

  @Test func theLastLineNeedsNoBreak() throws {
    let slice = try #require(cut(Self.log, Self.ten + 60, Self.ten + 86_400))
    #expect(
      String(decoding: try #require(slice.files.first).bytes, as: UTF8.self)
        == "10:01 < a> two\n23:00 < a> late")
  }

  @Test func outsideIsNothing() {
    #expect(cut(Self.log, 0, 10) == nil)
    #expect(cut("", 0, .max) == nil)
  }

  @Test func aLogThatTellsItsDayNeedsNoDate() throws {
    let slice = try #require(
      cut("2014-03-02 10:00:00\ta\tx\n2014-03-02 10:00:01\ta\ty\n", Self.ten + 1, Self.ten + 1))
    #expect(slice.reference == LogReference(file: "irc.log"))
  }

  @Test func anotherZoneIsNamed() throws {
    let berlin = try #require(Zone(named: "Europe/Berlin"))
    let slice = try #require(cut(Self.log, Self.ten - 3_600, Self.ten, zone: berlin))
    #expect(slice.reference.zone == berlin)
  }
}

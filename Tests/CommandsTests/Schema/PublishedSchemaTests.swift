import Foundation
import Incidents
import Testing

@testable import Commands

@Suite struct PublishedSchemaTests {
  private func object(_ name: String) throws -> [String: Any] {
    let bytes = try #require(PublishedSchema.named(name)).bytes
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test(arguments: PublishedSchema.names)
  func aSchemaIsJSONThatNamesItself(_ name: String) throws {
    let object = try object(name)
    #expect(object["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
    #expect(object["$id"] as? String == "urn:icarus:schema:\(name)")
  }

  /// An editor shows them.
  @Test(arguments: PublishedSchema.names)
  func everyMemberHasATitleAndADescription(_ name: String) throws {
    let root = try object(name)
    #expect(root["title"] is String && root["description"] is String)
    var count = 0
    try SchemaKeyTests.walk(root, name) { path, schema in
      for (key, property) in schema["properties"] as? [String: [String: Any]] ?? [:] {
        count += 1
        #expect((property["title"] as? String)?.isEmpty == false, "\(path)/\(key)")
        #expect((property["description"] as? String)?.hasSuffix(".") == true, "\(path)/\(key)")
      }
    }
    #expect(count > 1)
  }

  @Test func namesAreDistinct() {
    #expect(Set(PublishedSchema.names).count == PublishedSchema.all.count)
  }

  /// Wherever the reader takes a time, the pattern does, and the other way round.
  @Test(
    arguments: [
      ("2014-03-02 13:58", true), ("2014-03-02 13:58:30", true), ("2014-03-02T13:58Z", true),
      ("2014-03-02 13:58 Z", true), ("2014-03-02 13:58 +01:00", true), ("2014-03-02 13:58+0100", true),
      ("2014-03-02 13:58 CET", true), ("2014-03-02 13:58 (CET)", true), ("2014-03-02 1:58 pm", true),
      ("2014-03-02 13:58 Europe/London", true), ("20140302T135800Z", true), ("20140302T1358", true),
      ("2014-03-02 13:58:30.250", true), ("13:58", true), ("1:58pm", true), ("1:58 p.m.", true),
      ("2014-03-02  13:58", true), ("2014-03-02 13:58 UTC+1", true),
      ("2014-03-02 13:58 America/New_York", true),
      ("2014-03-02", false), ("2014-03-02 24:00", false), ("2014-03-02 13:60", false), ("1:58", false),
      ("2014-3-2 13:58", false), ("2014-13-02 13:58", false), ("1914-03-02 13:58", false),
      ("2014-03-02 13:58 London", false), ("13.58", false), ("02.03.2014 13:58", false),
      ("2014-03-02 13:58 cet", false), ("2014-03-02 0:58 pm", false), ("2014-03-02 13:58 pm", false),
    ])
  func theReaderAndThePatternAgreeOnTimes(_ text: String, _ isTime: Bool) throws {
    let pattern = try Regex(SchemaPattern.whole(SchemaPattern.time))
    #expect((try pattern.wholeMatch(in: text) != nil) == isTime)
    #expect((((try? WrittenTimeReader.readWhole(text)) ?? nil) != nil) == isTime)
  }

  @Test(
    arguments: [
      ("UTC", true), ("cet", true), ("Z", true), ("+01:00", true), ("-0800", true), ("+05:45", true),
      ("UTC+1", true), ("gmt-03:30", true), ("Europe/London", true), ("America/Port-au-Prince", true),
      ("Etc/GMT+5", true), ("London", false), ("+1", false), ("+01:10", false), ("XYZ", false),
      ("+24:00", false),
    ])
  func theReaderAndThePatternAgreeOnZones(_ text: String, _ isZone: Bool) throws {
    let pattern = try Regex(SchemaPattern.whole(SchemaPattern.zone))
    #expect((try pattern.wholeMatch(in: text) != nil) == isZone)
    #expect((Zone(named: text) != nil) == isZone)
  }
}

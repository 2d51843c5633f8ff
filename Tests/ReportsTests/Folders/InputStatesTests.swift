import Foundation
import TestSupport
import Testing

@testable import Reports

@Suite("States of what is read")
struct InputStatesTests {
  private func noted(_ place: TemporaryFolder) -> InputStates {
    var states = InputStates(below: place.path)
    states.noteContent("content")
    return states
  }

  @Test("They know what is right in the folder of a report, as if it was listed")
  func entries() throws {
    let place = try TemporaryFolder()
    let folder = "content/incidents/2014-03-02-broker"
    for file in ["report.md", ".hidden", "irc.log", "graphs/load.png", "Ünicode.png"] {
      try place.write("", to: "\(folder)/\(file)")
    }
    try FileManager.default.createSymbolicLink(
      atPath: "\(place.path)/\(folder)/link", withDestinationPath: place.path)
    let entries = try #require(noted(place).entries(ofReport: "2014-03-02-broker"))
    let listed = try FileSystem.list("\(place.path)/\(folder)")
    #expect(entries.map(\.name) == listed.map(\.name))
    #expect(entries.map(\.kind) == listed.map(\.kind))
  }

  @Test("They know whether a folder holds a file, and nothing of what is no folder")
  func holds() throws {
    let place = try TemporaryFolder()
    try place.write("", to: "content/incidents/a/report.md")
    try place.write("", to: "content/incidents/b/old/report.md")
    try place.write("", to: "content/incidents/c")
    let states = noted(place)
    #expect(["a", "b", "c", "d"].map { states.holds("report.md", ofReport: $0) } == [true, false, nil, nil])
    #expect(states.entries(ofReport: "c") == nil)
  }
}

import Foundation
import TestSupport
import Testing

@testable import Reports

@Suite("A file that is open")
struct OpenFileTests {
  @Test("It stays what it was, also when another takes its place")
  func stays() throws {
    let place = try TemporaryFolder(["a": "0123456789"])
    let file = try #require(OpenFile(place.path + "/a"))
    try place.write("other", to: "b")
    #expect(rename(place.path + "/b", place.path + "/a") == 0)
    #expect(file.state.size == 10)
    #expect(try file.bytes(2..<5) == Array("234".utf8))
    #expect(try file.bytes(10..<10) == [])
    #expect(file.withBytes(7..<10) { String(decoding: $0, as: UTF8.self) } == "789")
  }

  @Test("What lies behind its end can't be read")
  func end() throws {
    let place = try TemporaryFolder(["a": "0123456789"])
    let file = try #require(OpenFile(place.path + "/a"))
    #expect(throws: FileError.self) { try file.bytes(5..<11) }
    #expect(file.withBytes(10..<11) { $0.count } == nil)
  }

  @Test("It tells whether any of some bytes stand in it")
  func holds() throws {
    let place = try TemporaryFolder(["a": "0123456789", "empty": ""])
    let file = try #require(OpenFile(place.path + "/a"))
    let wanted = ["43", "789"].map { Array($0.utf8) }
    #expect(file.holds(anyOf: wanted) == true)
    #expect(file.holds(anyOf: [wanted[0]]) == false)
    #expect(file.holds(anyOf: []) == false)
    #expect(OpenFile(place.path + "/empty")?.holds(anyOf: wanted) == false)
  }

  @Test("Folders, links, what is missing and what is too large aren't opened")
  func refused() throws {
    let place = try TemporaryFolder(["a": "0123456789", "folder/b": ""])
    #expect(symlink("a", place.path + "/link") == 0)
    for name in ["folder", "link", "missing"] { #expect(OpenFile("\(place.path)/\(name)") == nil, "\(name)") }
    #expect(OpenFile(place.path + "/a", limit: 9) == nil)
    #expect(OpenFile(place.path + "/a", limit: 10) != nil)
  }

  @Test("Some of it is copied, however much that is", arguments: [0, 1, 65_536, 200_000])
  func copied(count: Int) throws {
    let place = try TemporaryFolder()
    let bytes = (0..<(count + 7)).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try place.write(bytes, to: "a")
    let file = try #require(OpenFile(place.path + "/a"))
    let other = open(place.path + "/b", O_WRONLY | O_CREAT, 0o600)
    defer { close(other) }
    try file.copy(3..<(count + 3), to: other, "b")
    #expect(try place.contents()["b"] == Array(bytes[3..<(count + 3)]))
  }
}

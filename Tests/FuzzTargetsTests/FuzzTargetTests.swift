import Foundation
import TestSupport
import Testing

@testable import FuzzTargets

@Suite("What holds of each parser, held against the inputs that are kept")
struct FuzzTargetTests {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .path

  private static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(tests)/FuzzTargets/\(folder)")
      .filter { !$0.hasPrefix(".") }
  }

  @Test("It holds of its seeds, of what failed once, and of fixtures", arguments: FuzzTarget.all.map(\.name))
  func inputs(name: String) throws {
    let target = try #require(FuzzTarget.named(name))
    let inputs = target.inputs(in: Self.tests)
    #expect(!inputs.isEmpty)
    for input in inputs { try check(target, input.prefix(target.longest)) }
  }

  @Test("It holds of seeds that are cut off or have another byte", arguments: FuzzTarget.all.map(\.name))
  func mutations(name: String) throws {
    let target = try #require(FuzzTarget.named(name))
    let inputs = target.inputs(in: Self.tests)
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<20 {
      var input = generator.pick(inputs, else: []).prefix(512)
      guard let place = input.indices.randomElement(using: &generator) else { continue }
      input[place] = UInt8.random(in: 0...255, using: &generator)
      try check(target, input)
      try check(target, input[..<place])
    }
  }

  private func check(_ target: FuzzTarget, _ input: ArraySlice<UInt8>) throws {
    do throws(FuzzFailure) {
      try target.check(Array(input))
    } catch {
      Issue.record("\(target.name): \(error), of \(String(decoding: input, as: UTF8.self).debugDescription)")
    }
  }

  @Test("Each has a name of its own, and no folder belongs to none")
  func names() throws {
    let names = Set(FuzzTarget.all.map(\.name))
    #expect(names.count == FuzzTarget.all.count)
    #expect(try names.isSuperset(of: Self.names(in: "Seeds") + Self.names(in: "Found")))
    #expect(
      try names.isSuperset(of: Self.names(in: "Dictionaries").map { String($0.dropLast(".dict".count)) }))
  }

  @Test("What doesn't hold is said")
  func failure() throws {
    #expect(throws: FuzzFailure.self) { try expect(false, "nothing") }
    #expect(throws: Never.self) { try expect(true, "nothing") }
  }
}

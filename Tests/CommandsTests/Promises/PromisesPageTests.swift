import Foundation
import TestSupport
import Testing

/// content/pages/security.md says what the tests beside this one hold.
@Suite struct PromisesPageTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  static func page() throws -> String {
    let root = folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return String(
      decoding: try Data(contentsOf: root.appending(path: "content/pages/security.md")), as: UTF8.self)
  }

  @Test func everyPromiseIsTheNameOfATestAndEveryTestIsPromised() throws {
    let promised = try Self.page().matches(of: /(?m)^(\d+\. .*)$/).map { String($0.1) }
    #expect(promised.count == 42)
    var tested: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    where file.hasSuffix(".swift") {
      let text = String(decoding: try Data(contentsOf: Self.folder.appending(path: file)), as: UTF8.self)
      for match in text.matches(of: /@Test\(\s*"(\d+\. [^"]*)"/) { tested.insert(String(match.1)) }
    }
    #expect(Set(promised).subtracting(tested) == [])
    let numbers = Set(promised.map { $0.prefix { $0 != "." } })
    #expect(Set(tested.map { $0.prefix { $0 != "." } }) == numbers)
  }

  @Test func everyLimitIsOneThatATestGoesBeyond() throws {
    let table = try #require(
      try Self.page().components(separatedBy: "## Limits").last?.components(separatedBy: "## ").first)
    let messages = table.matches(of: /(?m)\| `([^`]*)` \|$/).map { String($0.1) }
    #expect(Set(messages) == Set(LimitPromises.cases.map(\.message)))
  }
}

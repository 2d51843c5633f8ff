import Foundation
import Markdown
import Testing

/// The examples of CommonMark's specification, which script/commonmark fetches.
@Suite struct CommonMarkTests {
  private static let file = ProcessInfo.processInfo.environment["COMMONMARK_JSON"]

  @Test(.enabled(if: file != nil)) func passesTheExamplesOfTheSpecification() throws {
    let file = try #require(Self.file)
    let data = try Data(contentsOf: URL(fileURLWithPath: file))
    let examples = try JSONDecoder().decode([CommonMarkExample].self, from: data)
    #expect(examples.count == 652)
    var passed = 0
    var expected = 0
    for example in examples {
      let result = example.rendered
      let exception = CommonMarkExample.exceptions[example.example]
      if result == example.expected {
        passed += 1
        #expect(exception == nil, "example \(example.example) passes and needs no exception")
      } else if let exception {
        expected += 1
        print("example \(example.example) differs: \(exception)")
      } else {
        Issue.record(
          """
          example \(example.example) (\(example.section)) fails
          --- markdown
          \(example.markdown)
          --- expected
          \(example.expected)
          --- rendered
          \(result)
          """)
      }
    }
    print("\(passed) of \(examples.count) pass, \(expected) differ as they should")
  }
}

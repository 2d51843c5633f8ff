import Bytes
import Foundation
import Testing

@testable import Publishing

@Suite("The terms of a text")
struct SearchTermsTests {
  /// What both the program and the script of the page must make of texts.
  private static let examples: [(text: String, terms: [String])] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "terms.json")
    let content = (try? JSONSerialization.jsonObject(with: Data(contentsOf: file))) as? [[Any]] ?? []
    return content.compactMap { pair in
      guard let text = pair.first as? String, let terms = pair.last as? [String] else { return nil }
      return (text, terms)
    }
  }()

  private func terms(of text: String) -> [String] {
    var json = ByteBuffer()
    json.append(json: text)
    var reader = SearchTerms()
    var terms: [String] = []
    json.withBytes { bytes in
      let end = reader.read(json: bytes, from: 0) { terms.append(String(decoding: $0, as: UTF8.self)) }
      #expect(end == bytes.count)
    }
    return terms
  }

  @Test("They are runs of letters and digits in lower case, whatever the script")
  func examples() {
    #expect(Self.examples.count > 15)
    for example in Self.examples {
      #expect(terms(of: example.text).map { Array($0.utf8) } == example.terms.map { Array($0.utf8) })
    }
  }

  @Test("Malformed bytes part words and trap nowhere")
  func malformed() {
    var reader = SearchTerms()
    var terms: [String] = []
    let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0xC3, 0x28, 0x63, 0x5C, 0x75, 0x30]
    bytes.withUnsafeBufferPointer { bytes in
      _ = reader.read(json: bytes, from: 0) { terms.append(String(decoding: $0, as: UTF8.self)) }
    }
    #expect(terms == ["a", "b", "c"])
  }
}

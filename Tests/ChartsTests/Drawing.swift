import Foundation
import FoundationXML
import Testing

@testable import Charts

/// A chart's bytes, read back as XML.
struct Drawing {
  let text: String
  let elements: [DrawnElement]

  /// Fails the test where the bytes are no well-formed XML, or break what all charts hold.
  init(_ chart: some Chart, _ width: ChartWidth, sourceLocation: SourceLocation = #_sourceLocation) {
    let bytes = chart.svg(width)
    text = String(decoding: bytes, as: UTF8.self)
    let reader = DrawingReader()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reader
    #expect(parser.parse(), "not well-formed: \(text.prefix(400))", sourceLocation: sourceLocation)
    elements = reader.elements
    #expect(String(validating: bytes, as: UTF8.self) != nil, sourceLocation: sourceLocation)
    #expect(chart.svg(width) == bytes, "not the same twice", sourceLocation: sourceLocation)
    #expect(!elements.contains { $0.attributes["style"] != nil }, sourceLocation: sourceLocation)
    #expect(outside.isEmpty, "outside of its box", sourceLocation: sourceLocation)
  }

  func all(_ name: String, _ css: String? = nil) -> [DrawnElement] {
    elements.filter { $0.name == name && (css.map($0.classes.map(String.init).contains) ?? true) }
  }

  var texts: [String] { all("text").map(\.text) }
  var root: DrawnElement? { elements.first { $0.name == "svg" } }

  /// Shapes that don't lie in the view box, but for half a line's width.
  var outside: [DrawnElement] {
    let box = root?.attributes["viewBox"]?.split(separator: " ").compactMap { Double($0) } ?? []
    guard box.count == 4 else { return elements }
    return elements.filter { element in
      element.corners.contains { $0.x < -1 || $0.y < -1 || $0.x > box[2] + 1 || $0.y > box[3] + 1 }
    }
  }
}

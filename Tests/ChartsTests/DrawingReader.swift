import Foundation
import FoundationXML

/// Gathers elements as an XML parser meets them.
final class DrawingReader: NSObject, XMLParserDelegate {
  private(set) var elements: [DrawnElement] = []
  private var open: [Int] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(DrawnElement(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    guard let index = open.last else { return }
    elements[index].text += text
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    guard let index = open.popLast(), name == "title", let parent = open.last else { return }
    elements[parent].title = elements[index].text
  }
}

import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The texts of a document's elements, and the targets of its links.
final class XMLElements: NSObject, XMLParserDelegate {
  private var texts: [String: [String]] = [:]
  private(set) var links: [String] = []
  private var open: [String] = []

  subscript(_ name: String) -> [String] { texts[name] ?? [] }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    open.append("")
    if name == "link", let address = attributes["href"] { links.append(address) }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let last = open.indices.last { open[last] += text }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if let text = open.popLast() { texts[name, default: []].append(text) }
  }
}

/// Names of places on a page, of which an archive has a hundred thousand: they stand in one text.
package struct PageAnchors: Hashable, Sendable {
  /// Each with a line feed behind it; no name has one in itself.
  package private(set) var text: String

  /// What `text` of others gave.
  package init(text: String = "") { self.text = text }

  package init(_ names: [String]) {
    text = names.reduce(into: "") { text, name in
      if !name.utf8.contains(0x0A) { text += name + "\n" }
    }
  }

  package var all: [String] { text.split(separator: "\n").map { String($0) } }

  package func contains(_ name: String) -> Bool {
    var (text, name) = (text, name)
    return text.withUTF8 { text in
      name.withUTF8 { name in text.split(separator: 0x0A).contains { $0.elementsEqual(name) } }
    }
  }
}

extension PageAnchors: ExpressibleByArrayLiteral {
  package init(arrayLiteral names: String...) { self.init(names) }
}

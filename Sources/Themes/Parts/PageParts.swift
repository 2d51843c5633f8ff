import Bytes

/// What one page puts in for the parts of its template, by name. A part that is empty is still there.
package struct PageParts: Sendable {
  /// In the order in which they were added. The last value of a name holds; names are few, and looked up one by one.
  package private(set) var values: [(name: String, value: Value)] = []

  package enum Value: Sendable {
    /// Escaped wherever it is put in.
    case text(String)
    /// Put in as it is, where the part is declared as HTML. Whoever gives it vouches for it.
    case html([UInt8])
    /// The same, written when it is put in.
    case written(@Sendable (inout ByteBuffer) -> Void)
  }

  package init(_ values: [(name: String, value: Value)] = []) { self.values = values }

  package subscript(name: String) -> Value? {
    get { values.last { $0.name == name }?.value }
    set {
      values.removeAll { $0.name == name }
      if let newValue { values.append((name, newValue)) }
    }
  }
}

extension PageParts: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, Value)...) {
    for (name, value) in elements { self[name] = value }
  }
}

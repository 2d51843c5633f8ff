import Markdown

/// A tag of HTML that we wrote: attributes have double quotes, and no quote or bracket stands for itself in a value.
struct MarkupTag {
  /// With the brackets, in the bytes that hold it.
  let range: Range<Int>
  /// Begins with a slash where the tag ends an element.
  let name: String
  private let bytes: ArraySlice<UInt8>

  /// Nothing where there is no more.
  init?(firstIn bytes: ArraySlice<UInt8>) {
    guard let start = bytes.firstIndex(of: UInt8(ascii: "<")),
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    range = start..<end + 1
    self.bytes = bytes[range]
    let word = self.bytes.dropFirst().dropLast().prefix { $0 > 0x20 }
    name = String(decoding: word, as: UTF8.self)
  }

  /// As it is read; nothing where there is none.
  func attribute(_ name: String) -> String? {
    place(of: name).map { MarkupText.unescaped(String(decoding: bytes[$0.value], as: UTF8.self)) }
  }

  /// With another value, which is escaped already, or without the attribute.
  func replacing(_ name: String, by value: [UInt8]?) -> [UInt8] {
    guard let place = place(of: name) else { return Array(bytes) }
    guard let value else {
      return Array(bytes[..<place.whole.lowerBound] + bytes[place.whole.upperBound...])
    }
    return bytes[..<place.value.lowerBound] + value + bytes[place.value.upperBound...]
  }

  /// With more of it before its end.
  func adding(_ text: String) -> [UInt8] { bytes.dropLast() + Array(text.utf8) + [UInt8(ascii: ">")] }

  private func place(of name: String) -> (whole: Range<Int>, value: Range<Int>)? {
    let front = Array(" \(name)=\"".utf8)
    var start = bytes.startIndex
    while start + front.count <= bytes.endIndex {
      if bytes[start] == front[0], bytes[start..<start + front.count].elementsEqual(front) {
        let first = start + front.count
        guard let end = bytes[first...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
        return (start..<end + 1, first..<end)
      }
      start += 1
    }
    return nil
  }
}

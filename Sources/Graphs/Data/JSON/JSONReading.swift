import Bytes

/// JSON of measured values while it is read: what is no JSON is a fault of the data.
struct JSONReading {
  private var scanner: JSONScanner

  init(_ bytes: [UInt8]) { scanner = JSONScanner(bytes) }

  var bytes: [UInt8] { scanner.bytes }
  var offset: Int { scanner.offset }

  /// The first byte of what comes next, which stays there.
  mutating func mark() -> UInt8 { scanner.mark() }

  /// An object must be next.
  mutating func object() throws(DataFault) {
    guard scanner.beginObject() else { throw missing("an object") }
  }

  /// A list must be next.
  mutating func list() throws(DataFault) {
    guard scanner.beginList() else { throw missing("a list") }
  }

  mutating func nextMember() throws(DataFault) -> (name: String, place: Int)? {
    do throws(JSONScanner.Fault) { return try scanner.nextMember() } catch { throw .noJSON(error.offset) }
  }

  mutating func nextElement() throws(DataFault) -> Bool {
    do throws(JSONScanner.Fault) { return try scanner.nextElement() } catch { throw .noJSON(error.offset) }
  }

  /// NaN where `null` stands.
  mutating func number() throws(DataFault) -> Double {
    do throws(JSONScanner.Fault) { return try scanner.double() } catch { throw .noJSON(error.offset) }
  }

  mutating func value() throws(DataFault) -> JSONScanner.Value {
    do throws(JSONScanner.Fault) { return try scanner.value() } catch { throw .noJSON(error.offset) }
  }

  /// A text that stands for itself, between its quotes.
  mutating func plainText() throws(DataFault) -> Range<Int> {
    do throws(JSONScanner.Fault) { return try scanner.plainText() } catch { throw .noJSON(error.offset) }
  }

  /// A text must be next.
  mutating func text() throws(DataFault) -> String {
    _ = mark()
    let place = offset
    guard case .text(let text) = try value() else { throw .unexpected("a text", place) }
    return text
  }

  /// At the end of the text, what is missing was cut off.
  private mutating func missing(_ what: String) -> DataFault {
    let isAtEnd = mark() == 0
    return isAtEnd ? .noJSON(offset) : .unexpected(what, offset)
  }

  mutating func end() throws(DataFault) {
    do throws(JSONScanner.Fault) { try scanner.end() } catch { throw .noJSON(error.offset) }
  }
}

extension DataFault {
  /// A syntax fault too: where a comma is missing, something else than expected comes next.
  static func unexpected(_ what: String, _ offset: Int) -> DataFault {
    DataFault(
      message: "here should be \(what)", help: "export it again, or take another format", offset: offset,
      isSyntax: true)
  }
}

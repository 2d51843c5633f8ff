import Testing

@testable import Bytes

@Suite struct Base64Tests {
  /// RFC 4648, section 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func vectors(text: String, digits: String) {
    #expect(Base64.text(Array(text.utf8)) == digits)
  }

  @Test func everyByteHasItsDigits() {
    #expect(Base64.text([0xFB, 0xFF, 0xBF]) == "+/+/")
  }
}

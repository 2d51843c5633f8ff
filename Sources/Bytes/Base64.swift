/// Bytes as the 64 characters of RFC 4648, section 4.
package enum Base64 {
  fileprivate static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  package static func text(_ bytes: [UInt8]) -> String {
    var digits = ByteBuffer(capacity: bytes.count / 3 * 4 + 4)
    digits.append(base64: bytes)
    return String(decoding: digits.bytes, as: UTF8.self)
  }
}

extension ByteBuffer {
  package mutating func append(base64 bytes: [UInt8]) {
    Base64.alphabet.withUnsafeBufferPointer { alphabet in
      bytes.withUnsafeBufferPointer { bytes in
        for start in stride(from: 0, to: bytes.count, by: 3) {
          let count = min(3, bytes.count - start)
          var bits = 0
          for index in 0..<3 { bits = bits << 8 | (index < count ? Int(bytes[start + index]) : 0) }
          for index in 0..<4 {
            append(index > count ? UInt8(ascii: "=") : alphabet[bits >> (18 - 6 * index) & 63])
          }
        }
      }
    }
  }
}

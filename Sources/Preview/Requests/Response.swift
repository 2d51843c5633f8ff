/// An answer, before it is bytes.
package struct Response: Sendable {
  let status: Status
  let type: String
  let body: [UInt8]
  /// Beside those that every answer has.
  var fields: [(name: String, value: String)] = []

  init(_ status: Status, type: String, _ body: [UInt8]) {
    self.status = status
    self.type = type
    self.body = body
  }

  /// For programs, and people who look closely.
  init(_ status: Status, saying text: String) {
    self.init(status, type: ContentType.text, Array((text + "\n").utf8))
  }

  func adding(_ name: String, _ value: String) -> Response {
    var response = self
    response.fields.append((name, value))
    return response
  }

  /// `isHeadOnly` where only the head was asked for; `isLast` where the connection ends with it.
  package func bytes(isHeadOnly: Bool, isLast: Bool) -> [UInt8] {
    let fields =
      fields + [("Content-Length", "\(body.count)"), ("Connection", isLast ? "close" : "keep-alive")]
    return Self.head(status, type: type, fields) + (isHeadOnly ? [] : body)
  }

  /// All that stands before the body. Nothing is kept by a browser, shown within another page, or taken for another type.
  static func head(_ status: Status, type: String, _ fields: [(name: String, value: String)]) -> [UInt8] {
    let all =
      [
        ("Content-Type", type), ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Content-Security-Policy", "frame-ancestors 'self'"),
      ] + fields
    let lines = all.map { "\($0.0): \($0.1)\r\n" }.joined()
    return Array("HTTP/1.1 \(status.rawValue) \(status.phrase)\r\n\(lines)\r\n".utf8)
  }
}

import Foundation

/// What is asked of the server.
struct HTTPRequest: Sendable {
  let method: Method
  let address: URL
  /// JSON.
  var body: Data?

  enum Method: String, Sendable {
    case get = "GET"
    case post = "POST"
  }
}

/// What it answered, whole.
struct HTTPAnswer: Sendable {
  let status: Int
  let body: Data
  private let headers: [String: String]

  /// Names of headers in any case.
  init(status: Int, headers: [String: String], body: Data) {
    self.status = status
    self.body = body
    self.headers = Dictionary(headers.map { ($0.lowercased(), $1) }) { first, _ in first }
  }

  /// `name` in lower case.
  subscript(_ name: String) -> String? { headers[name] }

  var isRedirect: Bool { [301, 302, 307, 308].contains(status) }
}

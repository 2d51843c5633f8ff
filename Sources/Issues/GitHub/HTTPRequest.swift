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
package struct HTTPAnswer: Sendable {
  package let status: Int
  package let body: Data
  private let headers: [String: String]

  /// Names of headers in any case.
  package init(status: Int, headers: [String: String], body: Data) {
    self.status = status
    self.body = body
    self.headers = Dictionary(headers.map { ($0.lowercased(), $1) }) { first, _ in first }
  }

  /// `name` in lower case.
  package subscript(_ name: String) -> String? { headers[name] }

  var isRedirect: Bool { [301, 302, 307, 308].contains(status) }
}

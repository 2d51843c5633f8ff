/// What an answer begins with (RFC 9110, section 15).
enum Status: Int {
  case ok = 200
  case found = 302
  case badRequest = 400
  case forbidden = 403
  case notFound = 404
  case methodNotAllowed = 405
  case requestTimeout = 408
  case misdirectedRequest = 421
  case fieldsTooLarge = 431
  case serviceUnavailable = 503

  var phrase: String {
    switch self {
    case .ok: "OK"
    case .found: "Found"
    case .badRequest: "Bad Request"
    case .forbidden: "Forbidden"
    case .notFound: "Not Found"
    case .methodNotAllowed: "Method Not Allowed"
    case .requestTimeout: "Request Timeout"
    case .misdirectedRequest: "Misdirected Request"
    case .fieldsTooLarge: "Request Header Fields Too Large"
    case .serviceUnavailable: "Service Unavailable"
    }
  }
}

/// What browsers take a file for, by the end of its name.
enum ContentType {
  static let html = "text/html; charset=utf-8"
  static let text = "text/plain; charset=utf-8"
  static let script = "text/javascript; charset=utf-8"
  static let events = "text/event-stream; charset=utf-8"

  private static let types = [
    "html": html, "js": script, "css": "text/css; charset=utf-8",
    "json": "application/json; charset=utf-8", "xml": "application/xml; charset=utf-8",
    "svg": "image/svg+xml; charset=utf-8", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
    "gif": "image/gif", "webp": "image/webp", "ico": "image/x-icon", "woff2": "font/woff2",
    "pdf": "application/pdf", "txt": text, "log": text, "csv": text, "md": text, "yml": text, "yaml": text,
  ]

  static func of(_ path: String) -> String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else {
      return "application/octet-stream"
    }
    return types[path[path.index(after: dot)...].lowercased()] ?? "application/octet-stream"
  }
}

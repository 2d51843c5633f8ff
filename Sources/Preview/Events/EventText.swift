/// What stands in a stream of server-sent events (HTML, section 9.2).
enum EventText {
  /// In milliseconds: how soon a browser asks again when the server is gone.
  static let beginning = Array("retry: 500\n\n".utf8)

  /// Says nothing but that both ends are there.
  static let beat = Array(":\n\n".utf8)

  /// `data` may have several lines.
  static func message(_ data: [UInt8]) -> [UInt8] {
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
    return lines.flatMap { Array("data: ".utf8) + $0 + [UInt8(ascii: "\n")] } + [UInt8(ascii: "\n")]
  }
}

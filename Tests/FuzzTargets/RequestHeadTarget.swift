import Bytes
import Diagnostics
import Preview

extension FuzzTarget {
  /// The bytes are what a reader of the preview sends, one request after another.
  static let requestHead = FuzzTarget("request-head", longest: 2_048) { bytes throws(FuzzFailure) in
    let whole = try heads(sentIn: max(bytes.count, 1), of: bytes)
    let inPieces = try heads(sentIn: 7, of: bytes)
    try expect(whole == inPieces, "in pieces other heads arrive")
    for head in whole.compactMap(RequestHead.init) { try expectAnswer(to: head) }
  }

  private static func heads(sentIn size: Int, of bytes: [UInt8]) throws(FuzzFailure) -> [[UInt8]] {
    var buffer = HeadBuffer()
    var heads: [[UInt8]] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      buffer.append(Array(rest.prefix(size)))
      rest = rest.dropFirst(size)
      while case .head(let head) = buffer.next() {
        try expect(head.count <= HeadBuffer.largest, "a head has \(head.count) bytes")
        heads.append(head)
      }
    }
    return heads
  }

  private static let answers = PreviewAnswers(
    hosts: AllowedHosts(port: 8000),
    state: PreviewState(
      PreviewSite(
        folder: "/nowhere",
        keeping: ["index.html": Array("<body>".utf8), "a/index.html": [], "secret.txt": []]),
      PreviewFindings(content: "content", root: "/nowhere", editor: nil)))

  private static func expectAnswer(to head: RequestHead) throws(FuzzFailure) {
    try expect(head.path.hasPrefix("/"), "the path is \(head.path)")
    guard case .response(let response) = answers.answer(head) else { return }
    let bytes = response.bytes(isHeadOnly: true, isLast: head.isLast)
    let text = String(decoding: bytes, as: UTF8.self)
    try expect(text.hasSuffix("\r\n\r\n"), "the head of the answer has no end")
    let lines = text.dropLast(4).split(separator: "\r\n", omittingEmptySubsequences: false)
    try expect(
      lines.dropFirst().allSatisfy {
        !$0.hasPrefix(":") && $0.contains(": ") && !$0.contains("\n") && !$0.contains("\r")
      },
      "what was asked for breaks the head of the answer: \(text.debugDescription)")
    let isServed = lines.first?.hasPrefix("HTTP/1.1 200 ") ?? false
    try expect(
      !isServed || head.values(of: "host").count == 1, "a request without a host, or with two, is served")
  }
}

/// A reply says what it replies to once more, for those whose programs don't show it (spec.matrix.org, "Fallbacks for rich
/// replies"):
///
///     > <@lena:example.org> anyone else seeing SERVFAIL?
///
///     yes
enum MatrixReply {
  static func withoutFallback(_ body: String) -> String {
    guard body.hasPrefix("> <") || body.hasPrefix("> * <") else { return body }
    var lines = body.split(separator: "\n", omittingEmptySubsequences: false)[...]
    lines = lines.drop { $0.hasPrefix(">") }
    if lines.first?.isEmpty == true { lines = lines.dropFirst() }
    return lines.joined(separator: "\n")
  }
}

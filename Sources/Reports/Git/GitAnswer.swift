import Diagnostics

/// What git said, and how it ended.
struct GitAnswer {
  let output: [UInt8]
  let status: Int32
  let errors: [UInt8]

  /// Its complaint, without the word that it begins with.
  var refusal: GitError {
    let line = String(decoding: errors, as: UTF8.self).split(separator: "\n").first ?? ""
    let words = line.trimmingPrefix("fatal: ").trimmingPrefix("error: ")
    return .refused(words.isEmpty ? "exit status \(status)" : VisibleText.escaped(String(words)))
  }

  /// All that it and the hooks that it ran complain about, line by line.
  var wholeRefusal: GitError {
    let said = [output, errors].map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    let lines = said.split(whereSeparator: \.isNewline).map { VisibleText.escaped(String($0)) }
    return .refused(lines.isEmpty ? "exit status \(status)" : lines.joined(separator: "\n"))
  }
}

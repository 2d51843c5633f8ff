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
}

extension IssueReference {
  /// `#12`, `owner/repo#12`, or the address of an issue.
  package init?(parsing text: some StringProtocol) {
    var text = Substring(text)
    if let scheme = ["https://", "http://"].first(where: { text.hasPrefix($0) }) {
      let parts = text.dropFirst(scheme.count).split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 5, parts[3] == "issues" else { return nil }
      text = parts[1] + "/" + parts[2] + "#" + parts[4]
    }
    guard let hash = text.lastIndex(of: "#") else { return nil }
    let digits = text[text.index(after: hash)...]
    guard !digits.isEmpty, digits.utf8.count < 10, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      let number = Int(digits), number > 0
    else { return nil }
    let repository = text[..<hash]
    guard repository.isEmpty || IssueReference.isRepository(repository) else { return nil }
    self.init(repository: repository.isEmpty ? nil : String(repository), number: number)
  }

  /// `owner/repo`.
  package static func isRepository(_ text: Substring) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.utf8.allSatisfy {
            ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || "-_.".utf8.contains($0)
          }
      }
  }
}

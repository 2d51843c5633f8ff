import Foundation

/// What a word is of the inside by its shape alone.
enum WordShape {
  static func kind(of word: String) -> LeakKind? {
    if word.hasPrefix("@"), word.dropFirst().contains(where: \.isLetter) { return .person }
    if word.hasPrefix("#"), word.dropFirst().first?.isLetter ?? false { return .channel }
    if isIssue(word) { return .issue }
    if isMail(word) { return .mailAddress }
    if let host = host(of: word) {
      return !host.contains(".") || isInternalHost(host) || isNumericAddress(host) ? .internalAddress : nil
    }
    return isInternalHost(word) || isNumericAddress(word) ? .internalAddress : nil
  }

  /// Of an address of the web.
  static func host(of word: String) -> String? {
    guard let start = word.range(of: "://")?.upperBound else { return nil }
    let host = word[start...].prefix { !"/?#:".contains($0) }
    return host.isEmpty ? nil : String(host.split(separator: "@").last ?? host)
  }

  /// `#412`, `acme/ops#412`
  private static func isIssue(_ word: String) -> Bool {
    guard let mark = word.firstIndex(of: "#") else { return false }
    let number = word[word.index(after: mark)...]
    guard !number.isEmpty, number.allSatisfy(\.isASCIIDigit) else { return false }
    let front = word[..<mark]
    // "Our #1 problem" is none.
    return front.isEmpty
      ? number.count > 2 : front.split(separator: "/", omittingEmptySubsequences: false).count == 2
  }

  private static func isMail(_ word: String) -> Bool {
    let parts = word.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && !parts[0].contains(":") && parts[1].contains(".")
  }

  private static func isInternalHost(_ word: String) -> Bool {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 && !parts.contains("")
      && ["internal", "local", "lan", "corp", "intra", "localdomain"].contains(
        parts[parts.count - 1].lowercased())
  }

  /// Of IP, version 4 or 6.
  private static func isNumericAddress(_ word: String) -> Bool {
    let four = word.split(separator: ".", omittingEmptySubsequences: false)
    if four.count == 4, four.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) && UInt8($0) != nil }) { return true }
    let six = word.split(separator: ":", omittingEmptySubsequences: false)
    return six.count > 2 && word.contains("::") == (six.count < 8) && six[0].count > 2
      && six.allSatisfy { $0.count <= 4 && $0.allSatisfy(\.isHexDigit) } && word.contains(where: \.isNumber)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

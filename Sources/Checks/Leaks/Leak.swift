import Bytes
import Diagnostics
import Incidents
import Markdown
import Reports

/// Something of the inside in what stakeholders would read.
package struct Leak: Hashable, Sendable {
  package let kind: LeakKind
  /// For messages.
  package let word: String
  /// As it stands in the text.
  let found: String

  static let rule: RuleName = "leak"

  /// Whether it is an ordinary word that our pages say anyhow.
  package func isOwn(_ words: Set<String>) -> Bool {
    (kind == .person || kind == .nick) && words.contains(found.lowercased())
  }

  /// Where no report can be named.
  package func diagnostic(onPage address: String) -> Diagnostic {
    Diagnostic(
      Self.rule, path: address, at: .start, message,
      help: "no report says it; look at settings, aliases and theme"
    )
  }

  /// At each place of the report that stakeholders get to read, else at its front; without those that are excused. A name
  /// that is one of `ownWords`, and stands nowhere in the report, is only what our pages say.
  package func diagnostics(in report: Report, besides ownWords: Set<String>) -> [Diagnostic] {
    let owners = report.incident.actions.compactMap(\.ownerRange).map { report.source.range(of: $0) }
    let places = report.publicRanges.flatMap { report.source.places(of: found, within: $0) }
      .filter { place in !owners.contains { $0.overlaps(place) } }
      .map { report.source.range(ofOffsets: $0) }
    if places.isEmpty, isOwn(ownWords) { return [] }
    let excuses = ExcusesOfText(report.incident.excuses)
    return (places.isEmpty ? [.start] : places).map { place in
      Diagnostic(
        Self.rule, path: report.incident.reportPath, at: place, message,
        help:
          "say it in the words of those outside, or say why it may be: <!-- icarus: allow leak because … -->")
    }.filter { excuses.index(of: $0, isBeside: false) == nil }
  }

  private var message: String { "stakeholders would read this: \(kind.sentence(word))" }
}

extension Report {
  /// Of the source: where stands what its summary for stakeholders is made from. Beside actions stand their owners, whom
  /// nobody is told.
  fileprivate var publicRanges: [Range<Int>] {
    let keys = ["title", "summary", "impact"].compactMap { stated.keys[$0] }.map { source.lines(of: $0) }
    let title = stated.title ? [] : document.blocks.prefix(1).map(\.range)
    let impact = section(.impact)?.blocks.map(\.range) ?? []
    let actions = zip(incident.actions, actionContents).compactMap { action, inlines -> SourceRange? in
      guard action.state == .open || action.state == .done, let first = inlines.first, let last = inlines.last
      else { return nil }
      return SourceRange(first.range.start, last.range.end)
    }
    return keys + (title + impact + actions).map { source.range(of: $0) }
  }
}

extension SourceText {
  /// From where a key stands to the next line that begins with no blank: its value may go over several.
  fileprivate func lines(of key: SourceRange) -> Range<Int> {
    let start = range(of: key).lowerBound
    var end = start
    while let feed = bytes[end...].firstIndex(of: 0x0A) {
      end = feed + 1
      guard end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x0A else { break }
    }
    return start..<max(end, start)
  }

  /// Where a text stands as whole words, whatever blanks are between them; in bytes.
  fileprivate func places(of text: String, within range: Range<Int>) -> [Range<Int>] {
    let wanted = Array(text.utf8)
    let range = range.clamped(to: bytes.indices)
    guard let first = wanted.first, let last = wanted.last else { return [] }
    return range.compactMap { start in
      guard bytes[start] == first, let end = end(of: wanted, from: start, before: range.upperBound) else {
        return nil
      }
      let before = start > 0 ? bytes[start - 1] : 0x20
      let behind = end < bytes.count ? bytes[end] : 0x20
      return first.isOfWord && before.isOfWord || last.isOfWord && behind.isOfWord ? nil : start..<end
    }
  }

  /// Nothing where it stands not there.
  private func end(of wanted: [UInt8], from start: Int, before limit: Int) -> Int? {
    var place = start
    for byte in wanted {
      guard place < limit else { return nil }
      if byte.isBlank {
        guard bytes[place].isBlank else { return nil }
        while place < limit, bytes[place].isBlank { place += 1 }
      } else {
        guard bytes[place] == byte else { return nil }
        place += 1
      }
    }
    return place
  }
}

extension UInt8 {
  fileprivate var isOfWord: Bool { (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 || self >= 0x80 }
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}

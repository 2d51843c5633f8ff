import Incidents

/// A fact of an action's parenthesis that is meant plainly and written otherwise than it should be: `due: 2014-3-16`, `P1.`.
enum WrittenFact {
  /// As it should be written; the same where it is.
  static func canonical(_ text: String) -> String? {
    if ActionFact(text) != nil { return text }
    let bare = String(text.reversed().drop { ".;:".contains($0) }.reversed())
    if ActionFact(bare) != nil { return bare }
    let words = bare.split(separator: " ")
    guard let first = words.first?.lowercased(), let last = words.last, let day = LooseDay.whole(last) else {
      return nil
    }
    let keyword = first.hasSuffix(":") ? String(first.dropLast()) : first
    let isPlain = words.count == 2 || words.count == 3 && ["on", "by"].contains(words[1].lowercased())
    return isPlain && ["due", "opened", "done"].contains(keyword) ? "\(keyword) \(day)" : nil
  }
}

/// `#action …`, `#info …` and the like, also with `!`, as MeetBot knows them.
enum MeetBotCommand {
  static func read(_ text: String) -> (kind: String, rest: String)? {
    guard let mark = text.first, mark == "#" || mark == "!" else { return nil }
    let word = text.dropFirst().prefix { $0 != " " }
    guard ["action", "info", "idea", "link", "agreed"].contains(word.lowercased()) else { return nil }
    return (word.lowercased(), String(text.dropFirst(word.count + 1).drop { $0 == " " }))
  }
}

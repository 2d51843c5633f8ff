import ChatLogs
import Incidents
import Markdown
import Reports

/// Who stands behind the nicks of a log, as far as the archive's settings say and the nick itself doesn't.
struct NickNames {
  /// By nick, in the order of their bytes.
  let names: [(nick: String, name: String)]

  init(_ report: Report, _ settings: ArchiveSettings) {
    let known = NickNames.known(settings)
    guard !known.isEmpty else {
      names = []
      return
    }
    var found: Set<Int> = []
    for log in report.logs { NickNames.find(known, in: log, &found) }
    names = found.sorted().map { (known[$0].nick, known[$0].name) }
  }

  private typealias Known = (nick: String, bytes: [UInt8], name: String)

  /// People whose name isn't their nick.
  private static func known(_ settings: ArchiveSettings) -> [Known] {
    var known: [Known] = []
    for (person, profile) in settings.people {
      let name = settings.name(of: person)
      for nick in Set(profile.nicks + [person.rawValue]) where nick != name {
        known.append((nick, Array(nick.utf8), name))
      }
    }
    return known.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }

  private static func find(_ known: [Known], in curated: CuratedLog, _ found: inout Set<Int>) {
    curated.log.withWords { words in
      for event in curated.log.events where event.kind.isTalk && !curated.isHidden(event) {
        let nick = words.nick(of: event)
        guard let place = known.firstIndex(where: { $0.bytes.elementsEqual(nick) }) else { continue }
        found.insert(place)
      }
    }
  }

  /// ` daf is Dafydd Pryce, noor is Noor Rahman.`
  func write(into html: inout HTMLWriter) {
    guard !names.isEmpty else { return }
    html.raw(" ")
    for (index, entry) in names.enumerated() {
      if index > 0 { html.raw(", ") }
      html.element("code", text: entry.nick)
      html.raw(" is ")
      html.text(entry.name)
    }
    html.raw(".")
  }
}

import Diagnostics
import Incidents
import Markdown
import Reports

/// An agenda as Markdown, for mail, wikis and notes.
package struct AgendaMarkdown {
  private let agenda: ReviewAgenda
  /// Of the site; nothing where it stands nowhere.
  private let baseURL: String?
  private let redaction: Redaction

  package init(_ agenda: ReviewAgenda, _ settings: ArchiveSettings) {
    self.agenda = agenda
    baseURL = settings.baseURL
    redaction = settings.redaction
  }

  /// Ends with a line feed.
  package var text: String {
    let topics = agenda.topics.enumerated().map { index, topic in
      "\n## \(index + 1). \(LiteralMarkdown.line(topic.title)) (\(topic.items.count + topic.rest))\n\n\(text(of: topic))"
    }
    return "# \(agenda.heading)\n\n\(agenda.lede)\n" + topics.joined()
  }

  private func text(of topic: ReviewAgenda.Topic) -> String {
    let note = topic.note.isEmpty ? "" : "\(topic.note)\n\n"
    let rest = topic.rest > 0 ? "- and \(Counting.grouped(topic.rest)) more\n" : ""
    return note + topic.items.map { text(of: $0) }.joined() + rest
  }

  private func text(of item: ReviewAgenda.Item) -> String {
    let question = item.question.map { "  - **To discuss:** \(shown($0))\n" } ?? ""
    return "- \(name(of: item))  \n  \(shown(item.detail))\n\(question)"
  }

  private func name(of item: ReviewAgenda.Item) -> String {
    let text = shown(item.text)
    guard let baseURL, let address = item.address else { return "**\(text)**" }
    let fragment = item.fragment.map { "#\($0)" } ?? ""
    return "[\(text)](<\(baseURL)\(PercentEncoding.encoded(path: address.path))\(fragment)>)"
  }

  /// It may be printed: nothing in it moves a cursor or turns the direction of writing.
  private func shown(_ text: String) -> String {
    VisibleText.escaped(LiteralMarkdown.line(redaction.applied(toProse: text)))
  }
}

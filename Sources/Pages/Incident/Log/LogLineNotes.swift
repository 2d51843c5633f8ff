import Bytes
import Incidents
import Markdown

/// What reports of other incidents say of lines of an incident's logs, told in the rows of these lines. Which rows there are
/// is known when they are drafted, and who refers to them only when everything is read.
struct LogLineNotes: Sendable {
  /// ` id="irc-L33"`, and what is to stand in the row that has it.
  private let notes: [(id: [UInt8], note: HTML)]

  /// `page` is that on which they stand.
  init(of incident: Incident, in site: Site, on page: Address) {
    var names: [String] = []
    var sources: [String: [Backlink]] = [:]
    for backlink in site.backlinks[incident.id] ?? [] {
      guard let name = backlink.fragment.flatMap({ LogAnchor.name(of: $0, in: incident) }) else { continue }
      if sources[name] == nil { names.append(name) }
      if sources[name]?.contains(where: { $0.from == backlink.from }) != true {
        sources[name, default: []].append(backlink)
      }
    }
    notes = names.map { name in
      (HTML { $0.attribute("id", name) }.bytes, HTML { Self.write(sources[name] ?? [], page, &$0) })
    }
  }

  private static func write(_ sources: [Backlink], _ page: Address, _ html: inout HTMLWriter) {
    html.raw(" <small class=\"refs\">")
    sources.write(on: page, into: &html)
    html.raw("</small>")
  }

  var isEmpty: Bool { notes.isEmpty }

  /// The same with each note at the end of the first paragraph behind its id. What has no row there is left out.
  func added(to html: HTML) -> HTML {
    if notes.isEmpty { return html }
    let places = html.bytes.withUnsafeBufferPointer { bytes in
      notes.compactMap { id, note -> (offset: Int, note: HTML)? in
        guard let row = bytes.firstIndex(of: id),
          let end = bytes.firstIndex(of: Array("</p>".utf8), from: row + id.count)
        else { return nil }
        return (end, note)
      }
    }.sorted { $0.offset < $1.offset }
    var written = 0
    return HTML(capacity: html.bytes.count + 512 * places.count) { writer in
      for (offset, note) in places {
        writer.append(HTML(escaped: Array(html.bytes[written..<offset])))
        writer.append(note)
        written = offset
      }
      writer.append(HTML(escaped: Array(html.bytes[written...])))
    }
  }

  /// For who must know whether they are as they were.
  func digest(after sum: UInt64) -> UInt64 {
    var sum = sum
    for (id, note) in notes {
      id.withUnsafeBytes { sum = Checksum.of($0, seed: sum) }
      note.bytes.withUnsafeBytes { sum = Checksum.of($0, seed: sum) }
    }
    return sum
  }
}

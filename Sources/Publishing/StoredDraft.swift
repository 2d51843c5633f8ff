import Markdown
import Pages

/// What is kept in memory of a draft whose texts lie in a file.
struct StoredDraft: Sendable {
  /// Where its texts begin.
  private(set) var start = 0
  /// In the order in which they are written, right behind each other.
  let pieces: [Piece]
  private let description: String
  private let headings: [ReportDraft.Heading]
  private let logTitle: String?

  struct Piece: Sendable {
    let count: Int
    let gaps: [HTML.Gap]
  }

  init(_ draft: ReportDraft) {
    pieces = Self.pieces(of: draft).map { Piece(count: $0.bytes.count, gaps: $0.gaps) }
    description = draft.description
    headings = draft.headings
    logTitle = draft.log?.title
  }

  static func pieces(of draft: ReportDraft) -> [(bytes: [UInt8], gaps: [HTML.Gap])] {
    let html = [draft.axis, draft.body, draft.impact] + (draft.log.map { [$0.lede, $0.body] } ?? [])
    return [(draft.search.bytes, [])] + html.map { ($0.bytes, $0.gaps) }
  }

  func placed(at start: Int) -> StoredDraft {
    var stored = self
    stored.start = start
    return stored
  }

  /// `read` gives as many bytes as it is asked for, at an offset in the file.
  func draft<Failure>(
    reading read: (_ length: Int, _ offset: Int) throws(Failure) -> [UInt8]
  ) throws(Failure) -> ReportDraft {
    var rest = pieces[...]
    var offset = start
    func next() throws(Failure) -> HTML {
      guard let piece = rest.popFirst() else { return HTML(escaped: []) }
      defer { offset += piece.count }
      return HTML(escaped: try read(piece.count, offset), gaps: piece.gaps)
    }
    let search = SearchText(bytes: try next().bytes)
    var draft = ReportDraft(
      description: description, headings: headings, axis: try next(), body: try next(), impact: try next(),
      log: nil)
    draft.search = search
    if let logTitle {
      draft.log = ReportDraft.LogDraft(title: logTitle, lede: try next(), body: try next())
    }
    return draft
  }
}

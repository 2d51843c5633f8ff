import Markdown
import Pages

/// What is kept in memory of a draft whose HTML lies in a file.
struct StoredDraft: Sendable {
  /// Where its HTML begins.
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
    pieces = Self.html(of: draft).map { Piece(count: $0.bytes.count, gaps: $0.gaps) }
    description = draft.description
    headings = draft.headings
    logTitle = draft.log?.title
  }

  static func html(of draft: ReportDraft) -> [HTML] {
    [draft.axis, draft.body, draft.impact] + (draft.log.map { [$0.lede, $0.body] } ?? [])
  }

  func placed(at start: Int) -> StoredDraft {
    var stored = self
    stored.start = start
    return stored
  }

  /// `bytes` are those of all pieces.
  func draft(from bytes: [UInt8]) -> ReportDraft {
    var offset = 0
    let html = pieces.map { piece in
      defer { offset += piece.count }
      return HTML(escaped: Array(bytes[offset..<offset + piece.count]), gaps: piece.gaps)
    }
    return ReportDraft(
      description: description, headings: headings, axis: html[0], body: html[1], impact: html[2],
      log: logTitle.map { ReportDraft.LogDraft(title: $0, lede: html[3], body: html[4]) })
  }
}

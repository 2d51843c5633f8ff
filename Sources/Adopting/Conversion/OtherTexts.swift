import Diagnostics
import Incidents
import Markdown
import Reports

/// The texts of an archive that are no loose reports, as far as they lead to these and to what belongs to them.
struct OtherTexts {
  private let content: ArchivePath
  private let texts: [SourceText]
  private let raw: [[UInt8]]
  /// To which paths they lead.
  private let targets: Set<String>

  /// Those that can't be read as text are left alone.
  init(of archive: LooseArchive) throws(Conversion.Refusal) {
    content = ArchivePath(archive.content)
    var texts: [SourceText] = []
    var raw: [[UInt8]] = []
    for path in archive.texts {
      let bytes = try Conversion.Refusal.of { () throws(FileError) in
        try archive.files.read(path, limit: TextGuard.largest + 3)
      }
      guard let source = TextGuard.text(bytes, path: path).value else { continue }
      texts.append(source)
      raw.append(bytes)
    }
    (self.texts, self.raw) = (texts, raw)
    let content = content
    targets = Set(texts.concurrentMap { Self.targets(of: $0, content) }.flatMap(\.self))
  }

  private static func targets(of text: SourceText, _ content: ArchivePath) -> [String] {
    let relinking = relinking(of: text, content, [:])
    let document = Document.parse(text, from: FrontMatterFence(text).body).value
    return RelinkedText.addresses(in: document, of: text).compactMap(LocalAddress.init).map {
      relinking.target(of: $0).text
    }
  }

  private static func relinking(
    of text: SourceText, _ content: ArchivePath, _ moved: [String: String]
  ) -> Relinking {
    let folder = ArchivePath(text.path).folder
    return Relinking(content: content, before: folder, after: folder, moved: moved)
  }

  func lead(to path: String) -> Bool { targets.contains(path) }

  /// Those with links to what moves, as they are when it has.
  func changed(_ moved: [String: String]) -> [ChangedText] {
    zip(texts, raw).compactMap { text, raw in
      let relinked = RelinkedText(
        text, from: FrontMatterFence(text).body, Self.relinking(of: text, content, moved))
      guard !relinked.edits.isEmpty else { return nil }
      let mark = raw.prefix(raw.count - text.bytes.count)
      return ChangedText(
        path: text.path, before: raw, after: mark + relinked.edits.applied(to: text.bytes),
        links: relinked.links)
    }
  }
}

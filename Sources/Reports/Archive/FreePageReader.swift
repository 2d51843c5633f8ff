import Diagnostics
import Markdown

/// Reads a page of `pages/`. Its title is its first heading.
enum FreePageReader {
  static func read(file: String, name: String, path: String) -> Diagnosed<FreePage?> {
    do throws(FileError) {
      let text = TextGuard.text(try FileSystem.read(file, limit: TextGuard.largest), path: path)
      guard let source = text.value else { return Diagnosed(nil, text.diagnostics) }
      let document = Document.parse(source, from: 0)
      var blocks = document.value.blocks
      var title = name
      if case .heading(_, let inlines)? = blocks.first?.kind {
        title = inlines.plainText
        blocks.removeFirst()
      }
      return Diagnosed(FreePage(name: name, title: title, path: path, blocks: blocks), document.diagnostics)
    } catch {
      return Diagnosed(nil, [Diagnostic("file", path: path, at: .start, error.message)])
    }
  }
}

import Diagnostics
import Markdown

func parse(_ text: String) -> [Block] {
  Document.parse(SourceText(path: "report.md", bytes: Array(text.utf8))).value.blocks
}

func diagnostics(of text: String) -> [Diagnostic] {
  Document.parse(SourceText(path: "report.md", bytes: Array(text.utf8))).diagnostics
}

func html(_ text: String) -> String {
  HTMLRenderer().render(Document(blocks: parse(text))).description
}

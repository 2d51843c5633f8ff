import Diagnostics
import Incidents

/// What is wrong with an archive, as each page of its preview shows it.
package struct PreviewFindings: Sendable {
  private let diagnostics: [Diagnostic]
  private let places: ReportPlaces
  private let root: String
  private let editor: EditorLink?
  /// Why the site isn't what the archive says now, in a sentence; nothing where it is.
  private let notice: String?

  /// `diagnostics` are sorted; `root` is an absolute path. `loose` has the ids of reports that lie anywhere in `content`,
  /// by their paths relative to `root`.
  package init(
    _ diagnostics: [Diagnostic] = [], content: ContentFolder, loose: [String: String] = [:], root: String,
    editor: EditorLink?, notice: String? = nil
  ) {
    self.diagnostics = diagnostics.map(\.withoutSecrets)
    places = ReportPlaces(content: content, loose: loose)
    self.root = root
    self.editor = editor
    self.notice = notice
  }

  package var hasErrors: Bool { notice != nil || diagnostics.contains { $0.level == .error } }

  /// More would be no panel.
  private static let mostShown = 50

  /// Members of an object: what is wrong with what `page` shows, then what is wrong elsewhere. `page` is a path in the site.
  func write(for page: String, to json: inout JSONWriter) {
    let here = diagnostics.filter { places.isShown($0.path, on: page) }
    let elsewhere = diagnostics.filter { !places.isShown($0.path, on: page) }
    json.member("notice", notice)
    json.member("here") { write(here, to: &$0) }
    json.member("elsewhere") { write(elsewhere, to: &$0) }
  }

  private func write(_ found: [Diagnostic], to json: inout JSONWriter) {
    let gravestFirst = Level.allCases.flatMap { level in found.filter { $0.level == level } }
    json.object { json in
      json.member("errors", found.count { $0.level == .error })
      json.member("warnings", found.count { $0.level == .warning })
      json.member("shown") { json in
        json.array(of: gravestFirst.prefix(Self.mostShown)) { write($1, to: &$0) }
      }
    }
  }

  private func write(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    let start = diagnostic.range.start
    json.object { json in
      json.member("level", diagnostic.level.rawValue)
      json.member("place", VisibleText.escaped("\(diagnostic.path):\(start)"))
      json.member("message", VisibleText.escaped(diagnostic.message))
      json.member("help", diagnostic.help.map { VisibleText.escaped($0) })
      json.member("rule", diagnostic.rule.rawValue)
      json.member("link", link(to: diagnostic))
    }
  }

  /// What belongs to the program, as the default theme does, can't be edited.
  private func link(to diagnostic: Diagnostic) -> String? {
    guard !diagnostic.path.hasPrefix("(") else { return nil }
    let start = diagnostic.range.start
    return editor?.address(of: "\(root)/\(diagnostic.path)", line: start.line, column: start.column)
  }
}

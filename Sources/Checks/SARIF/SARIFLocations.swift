import Diagnostics
import Reports

/// Where the findings of a run are: addresses relative to the repository's root, and columns in UTF-16 code units.
struct SARIFLocations: Sendable {
  let folder: String
  let source: @Sendable (String) -> SourceText?

  static func writeBase(_ json: inout JSONWriter) {
    json.object { json in
      json.member("SRCROOT") { json in
        json.object {
          $0.text("description", "The root of the repository, or of the archive where there is none.")
        }
      }
    }
  }

  func write(_ diagnostic: Diagnostic, into json: inout JSONWriter) {
    json.member("locations") { json in
      json.array(of: CollectionOfOne(diagnostic)) { json, diagnostic in
        json.object { writePlace(diagnostic.path, diagnostic.range, &$0) }
      }
    }
    guard !diagnostic.notes.isEmpty else { return }
    json.member("relatedLocations") { json in
      json.array(of: diagnostic.notes.enumerated()) { json, note in
        json.object { json in
          json.member("id", note.offset)
          writePlace(note.element.path, note.element.range, &json)
          json.text("message", SARIFText.escaped(note.element.message))
        }
      }
    }
  }

  private func writePlace(_ path: String, _ range: SourceRange?, _ json: inout JSONWriter) {
    json.member("physicalLocation") { json in
      json.object { json in
        json.member("artifactLocation") { json in
          json.object { json in
            json.member("uri", PercentEncoding.encoded(path: folder + path))
            json.member("uriBaseId", "SRCROOT")
          }
        }
        if let range { json.member("region") { write(range, of: source(path), &$0) } }
      }
    }
  }

  private func write(_ range: SourceRange, of text: SourceText?, _ json: inout JSONWriter) {
    json.object { json in
      json.member("startLine", range.start.line)
      json.member("startColumn", text?.utf16Column(of: range.start) ?? range.start.column)
      json.member("endLine", range.end.line)
      json.member("endColumn", text?.utf16Column(of: range.end) ?? range.end.column)
    }
  }
}

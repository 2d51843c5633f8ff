/// Diagnostics for programs, in the form that the contract fixes.
package enum JSONFormat {
  package static func format(_ diagnostics: [Diagnostic]) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { json in
      json.member("diagnostics") { $0.array(of: diagnostics, write) }
      json.member("errors", diagnostics.count { $0.level == .error })
      json.member("warnings", diagnostics.count { $0.level == .warning })
      json.member("hints", diagnostics.count { $0.level == .hint })
    }
    return writer.finish()
  }

  private static func write(_ json: inout JSONWriter, _ diagnostic: Diagnostic) {
    json.object { json in
      json.member("rule", diagnostic.rule.rawValue)
      json.member("severity", diagnostic.level.rawValue)
      json.member("path", diagnostic.path)
      place(diagnostic.range, &json)
      json.member("message", diagnostic.message)
      json.member("help", diagnostic.help)
      json.member("notes") { $0.array(of: diagnostic.notes, write) }
    }
  }

  private static func write(_ json: inout JSONWriter, _ note: Diagnostic.Note) {
    json.object { json in
      json.member("message", note.message)
      json.member("path", note.path)
      if let range = note.range { place(range, &json) }
    }
  }

  private static func place(_ range: SourceRange, _ json: inout JSONWriter) {
    json.member("line", range.start.line)
    json.member("column", range.start.column)
    json.member("end_line", range.end.line)
    json.member("end_column", range.end.column)
  }
}

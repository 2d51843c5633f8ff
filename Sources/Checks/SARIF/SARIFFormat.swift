import Bytes
import Diagnostics

/// Diagnostics as SARIF 2.1.0, which programs read that show findings of many tools: one run, with all rules.
package struct SARIFFormat: Sendable {
  private let version: String
  private let rules: [RuleDescription]
  private let places: [RuleName: Int]
  private let locations: SARIFLocations

  /// `version` is the program's; `folder` leads from the repository's root to the archive's, and is empty or ends with a
  /// slash; `source` looks up the text of a file.
  package init(
    _ rules: RuleSet, version: String, folder: String = "",
    source: @escaping @Sendable (String) -> SourceText?
  ) {
    self.version = version
    self.rules = rules.descriptions
    places = Dictionary(zip(self.rules.map(\.name), self.rules.indices)) { first, _ in first }
    locations = SARIFLocations(folder: folder, source: source)
  }

  package func format(_ diagnostics: [Diagnostic]) -> [UInt8] {
    var fingerprints = SARIFFingerprints(source: locations.source)
    var writer = JSONWriter()
    writer.object { json in
      json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.member("version", "2.1.0")
      json.member("runs") { json in
        json.array(of: CollectionOfOne(diagnostics)) { json, diagnostics in
          json.object { json in
            json.member("tool", writeTool)
            json.member("originalUriBaseIds", SARIFLocations.writeBase)
            json.member("columnKind", "utf16CodeUnits")
            json.member("results") { json in
              json.array(of: diagnostics) { write(&$0, $1, fingerprints.next(of: $1)) }
            }
          }
        }
      }
    }
    return writer.finish()
  }

  private func writeTool(_ json: inout JSONWriter) {
    json.object { json in
      json.member("driver") { json in
        json.object { json in
          json.member("name", "icarus")
          json.member("version", version)
          json.member("semanticVersion", version)
          json.member("rules") { $0.array(of: rules, write) }
        }
      }
    }
  }

  private func write(_ json: inout JSONWriter, _ rule: RuleDescription) {
    json.object { json in
      json.member("id", rule.name.rawValue)
      json.text("shortDescription", rule.summary)
      json.text("fullDescription", "\(rule.summary), because \(rule.reason)")
      json.member("help") { json in
        json.object { json in
          json.member("text", RuleArticle.text(rule))
          json.member("markdown", RuleArticle.markdown(rule))
        }
      }
      json.member("defaultConfiguration") { json in
        json.object { $0.member("level", Self.level(rule.level)) }
      }
    }
  }

  private func write(_ json: inout JSONWriter, _ diagnostic: Diagnostic, _ fingerprint: String) {
    json.object { json in
      json.member("ruleId", diagnostic.rule.rawValue)
      if let place = places[diagnostic.rule] { json.member("ruleIndex", place) }
      json.member("level", Self.level(diagnostic.level))
      json.text("message", Self.message(diagnostic))
      locations.write(diagnostic, into: &json)
      json.member("partialFingerprints") { json in
        json.object { $0.member("ruleAndLine/v1", fingerprint) }
      }
    }
  }

  private static func message(_ diagnostic: Diagnostic) -> String {
    [diagnostic.message, diagnostic.help].compactMap(\.self).map(SARIFText.escaped).joined(separator: "\n")
  }

  private static func level(_ level: Level) -> String {
    switch level {
    case .error: "error"
    case .warning: "warning"
    case .hint: "note"
    }
  }
}

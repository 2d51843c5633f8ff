import Checks
import Foundation
import Incidents
import Reports
import Testing

@testable import Commands

/// A schema names the keys that the reader of the same YAML understands, and no others.
@Suite struct SchemaKeyTests {
  private static let keys: [(schema: String, path: [String], keys: [String])] = [
    ("report", [], FrontMatterReader.keys),
    ("report", ["impact"], ImpactReader.keys),
    ("report", ["logs"], LogReferenceReader.keys),
    ("report", ["logs", "*"], LogReferenceReader.keys),
    ("report", ["graphs"], GraphReferenceReader.keys),
    ("report", ["graphs", "*"], GraphReferenceReader.keys),
    ("archive", [], SettingsReader.keys),
    ("archive", ["severities"], SettingsReader.severityKeys),
    ("archive", ["severities", "*"], SettingsReader.severityKeys),
    ("archive", ["services", "+"], SettingsReader.serviceKeys),
    ("archive", ["people", "+"], SettingsReader.personKeys),
    ("archive", ["sections"], RequiredSection.Kind.allCases.map(\.rawValue)),
    ("archive", ["sections", "impact"], SettingsReader.sectionKeys),
    ("archive", ["sections", "actions"], SettingsReader.sectionKeys),
    ("archive", ["policy"], PolicyReader.keys),
    ("archive", ["github"], GitHubSettingsReader.keys),
  ]

  @Test(arguments: keys.indices)
  func aSchemaHasTheKeysOfTheReader(_ index: Int) throws {
    let (name, path, keys) = Self.keys[index]
    let object = try Self.object(of: name, at: path)
    let properties = try #require(object["properties"] as? [String: Any])
    #expect(properties.keys.sorted() == keys.sorted(), "\(name) \(path)")
    #expect(object["additionalProperties"] as? Bool == false, "\(name) \(path)")
  }

  @Test func theRulesAreThoseThatMayBeSet() throws {
    let object = try Self.object(of: "archive", at: ["rules"])
    let properties = try #require(object["properties"] as? [String: Any])
    #expect(properties.keys.sorted() == RuleSet.standard.adjustableNames.map(\.rawValue))
  }

  /// No mapping of the YAML is open but those with names of the user's own.
  @Test(arguments: ["report", "archive"])
  func whatIsNotListedIsATypo(_ name: String) throws {
    var open: [String] = []
    try Self.walk(Self.object(of: name, at: []), "") { path, schema in
      if schema["properties"] != nil, schema["additionalProperties"] as? Bool != false { open.append(path) }
    }
    #expect(open.isEmpty)
  }

  /// Members by name, elements by `*`, members of any name by `+`.
  private static func object(of name: String, at path: [String]) throws -> [String: Any] {
    let bytes = try #require(PublishedSchema.named(name)).bytes
    var object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    for step in path {
      let next =
        switch step {
        case "*": object["items"]
        case "+": object["additionalProperties"]
        default: (object["properties"] as? [String: Any])?[step]
        }
      object = try #require(next as? [String: Any], "\(name) \(path)")
    }
    return object
  }

  static func walk(_ schema: [String: Any], _ path: String, _ visit: (String, [String: Any]) -> Void) throws {
    visit(path, schema)
    for (name, property) in schema["properties"] as? [String: Any] ?? [:] {
      try walk(try #require(property as? [String: Any]), path + "/" + name, visit)
    }
    for key in ["items", "additionalProperties"] {
      if let inner = schema[key] as? [String: Any] { try walk(inner, path + "/" + key, visit) }
    }
    for (index, inner) in (schema["anyOf"] as? [[String: Any]] ?? []).enumerated() {
      try walk(inner, "\(path)/\(index)", visit)
    }
  }
}

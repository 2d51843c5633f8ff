import Diagnostics

/// A schema that `icarus schema` prints.
package struct PublishedSchema: Sendable {
  package let name: String
  /// What it describes, for a table.
  let subject: String
  /// Where an editor or a program takes it from.
  let use: String
  private let title: String
  private let description: String
  private let schema: Schema

  init(_ name: String, of subject: String, use: String, title: String, description: String, _ schema: Schema)
  {
    self.name = name
    self.subject = subject
    self.use = use
    self.title = title
    self.description = description
    self.schema = schema
  }

  package static let all: [PublishedSchema] = [
    .report, .archive, .incidents, .actions, .trends, .findings, .log, .timeline, .issues, .reviews,
  ]

  package static var names: [String] { all.map(\.name) }

  package static func named(_ name: String) -> PublishedSchema? { all.first { $0.name == name } }

  /// As it is called in a folder of schemas.
  var fileName: String { name + ".schema.json" }

  /// The schema as a file of JSON.
  package var bytes: [UInt8] {
    var json = JSONWriter(capacity: 32_768)
    json.object { json in
      json.member("$schema", "http://json-schema.org/draft-07/schema#")
      json.member("$id", "urn:icarus:schema:" + name)
      schema.described(description, title: title).writeMembers(&json)
    }
    return json.finish()
  }
}

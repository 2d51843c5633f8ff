import ArgumentParser
import Diagnostics

/// `icarus schema`
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints JSON Schemas of what one writes and what icarus writes.",
    discussion: """
      With them an editor tells while one writes what "icarus check" would tell later, and programs know what they read. \
      Without a name the schemas are listed. They are of JSON Schema, draft-07.

        icarus schema
        icarus schema report
        icarus schema archive > archive.schema.json
        icarus schema --output .schemas

      For an editor with yaml-language-server write into content/archive.yml, as its first line,

        # yaml-language-server: $schema=../.schemas/archive.schema.json

      and a line such as this into the front matter of a report, with the path from the report's folder:

        # yaml-language-server: $schema=../../../.schemas/report.schema.json
      """)

  @Argument(
    help: ArgumentHelp("Which one: \(PublishedSchema.names.joined(separator: ", ")).", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("Write all of them into a folder, as NAME.schema.json.", valueName: "dir"))
  var output: String?

  mutating func validate() throws {
    if name != nil, output != nil {
      throw ValidationError("--output writes all schemas; leave out the name, or --output")
    }
  }

  func run() throws {
    do {
      if let output { return try SchemaFolder.write(PublishedSchema.all, to: output) }
      guard let name else { return try Console.output(Array(SchemaTable.text(PublishedSchema.all).utf8)) }
      try Console.output(try schema(named: name).bytes)
    } catch let failure as Failure {
      try failure.exit()
    }
  }

  private func schema(named name: String) throws -> PublishedSchema {
    if let schema = PublishedSchema.named(name) { return schema }
    let help =
      NearMiss.question(name, among: PublishedSchema.names)
      ?? "the schemas are: \(PublishedSchema.names.joined(separator: ", "))"
    throw Failure("there is no schema \"\(VisibleText.escaped(name))\"; \(help)", status: 2)
  }
}

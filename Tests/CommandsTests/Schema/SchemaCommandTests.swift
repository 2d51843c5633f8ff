import Commands
import Foundation
import TestSupport
import Testing

@Suite struct SchemaCommandTests {
  @Test func withoutANameTheSchemasAreListed() throws {
    let folder = try TemporaryFolder([:])
    let outcome = try Program.run(["schema"], in: folder.path)
    #expect(outcome.status == 0)
    let names = outcome.outputText.split(separator: "\n").map { $0.prefix { $0 != " " } }
    #expect(names.map(String.init) == PublishedSchema.names)
  }

  @Test func aNamePrintsOneTheSameInEveryProcess() throws {
    let folder = try TemporaryFolder([:])
    let outcome = try Program.run(["schema", "report"], in: folder.path)
    #expect(outcome.status == 0)
    #expect(outcome.output == PublishedSchema.named("report")?.bytes)
    #expect(outcome.errorText == "")
  }

  @Test func aNearMissIsAskedFor() throws {
    let folder = try TemporaryFolder([:])
    let near = try Program.run(["schema", "reprot"], in: folder.path)
    #expect(near.status == 2)
    #expect(near.outputText == "")
    #expect(near.errorText == "icarus: there is no schema \"reprot\"; did you mean \"report\"?\n")
    let far = try Program.run(["schema", "\u{1B}[2J"], in: folder.path)
    #expect(far.status == 2)
    #expect(far.errorText.hasPrefix("icarus: there is no schema \"\\u{1b}[2J\"; the schemas are: report, "))
  }

  @Test func allAreWrittenIntoAFolderAndReplaced() throws {
    let folder = try TemporaryFolder(["out/log.schema.json": "old"])
    for _ in 1...2 {
      let outcome = try Program.run(["schema", "--output", "out"], in: folder.path)
      #expect(outcome.status == 0)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/out").sorted()
      #expect(files == PublishedSchema.names.map { $0 + ".schema.json" }.sorted())
      for schema in PublishedSchema.all {
        let bytes = FileManager.default.contents(atPath: "\(folder.path)/out/\(schema.name).schema.json")
        #expect(bytes.map(Array.init) == schema.bytes)
      }
    }
  }

  @Test func aNameAndAFolderAreWrongUsage() throws {
    let folder = try TemporaryFolder(["file": ""])
    #expect(try Program.run(["schema", "log", "--output", "out"], in: folder.path).status == 2)
    let outcome = try Program.run(["schema", "--output", "file"], in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.errorText == "icarus: can't make the folder \"file\"\n")
  }
}

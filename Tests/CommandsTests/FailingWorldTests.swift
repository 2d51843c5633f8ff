import Foundation
import TestSupport
import Testing

@Suite("A world that fails")
struct FailingWorldTests {
  private func archive() throws -> TemporaryFolder {
    try TemporaryFolder([SampleReport.path: SampleReport.text])
  }

  /// Runs a line of the shell, in which `$0` is the program.
  private func run(_ line: String, in folder: TemporaryFolder) throws -> Program.Outcome {
    try Program.run(["-c", line, Program.path], in: folder.path, program: "/bin/sh")
  }

  @Test(
    "What is said to streams that are closed gets into no file",
    arguments: ["2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
  func closedStreams(closed: String) throws {
    let folder = try archive()
    #expect(try run("\"$0\" build --today 2014-10-01", in: folder).status == 0)
    let site = try folder.contents(of: "site")
    try FileManager.default.removeItem(atPath: folder.path + "/site")
    #expect(try run("\"$0\" build --today 2014-10-01 \(closed)", in: folder).status == 0)
    #expect(try folder.contents(of: "site") == site)
    for (path, bytes) in try folder.contents() {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("files written"), "\(path)")
    }
  }

  @Test("Without standard output a list is a failure that is told")
  func closedOutput() throws {
    let outcome = try run("\"$0\" actions >&-", in: archive())
    #expect(outcome.status == 2)
    #expect(outcome.errorText.contains("can't write standard output"))
  }

  @Test("A reader that goes away ends nothing by a signal", arguments: ["actions", "check --rules"])
  func brokenPipe(command: String) throws {
    let outcome = try run(
      "{ sleep 0.2; \"$0\" \(command); echo \"status $?\" >&2; } | true", in: archive())
    #expect(outcome.errorText.contains("status 0"))
  }

  @Test("A limit for the size of files is an error that names the file, and the site stays as it was")
  func limitedFiles() throws {
    let folder = try archive()
    let outcome = try run("ulimit -f 2; \"$0\" build", in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.errorText.contains("file too large"))
    #expect(try folder.contents(of: "site").isEmpty)
  }
}

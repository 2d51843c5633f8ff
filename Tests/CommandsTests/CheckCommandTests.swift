import Foundation
import TestSupport
import Testing

@Suite struct CheckCommandTests {
  private static let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    .path
  private let broken = golden + "/broken"

  @Test func everyPlantedMistakeIsFoundAsText() throws {
    let outcome = try Program.run(["check"], in: broken)
    #expect(outcome.status == 1)
    #expect(try GoldenFile.matches(outcome.output, Self.golden + "/broken.txt"), "\(outcome.outputText)")
  }

  @Test func everyPlantedMistakeIsFoundAsJSON() throws {
    let outcome = try Program.run(["check", "--format", "json"], in: broken + "/content/incidents")
    #expect(outcome.status == 1)
    #expect(try GoldenFile.matches(outcome.output, Self.golden + "/broken.json"), "\(outcome.outputText)")
  }

  @Test func aPathNarrowsWhatIsShown() throws {
    let outcome = try Program.run(["check", "incidents/2014-04-03-empty"], in: broken + "/content")
    #expect(outcome.status == 1)
    #expect(
      outcome.outputText.hasPrefix(
        "content/incidents/2014-04-03-empty/report.md:1:1: error: this report is empty"))
    #expect(outcome.errorText.hasSuffix("icarus: 1 error in 1 of 11 reports\n"))
  }

  @Test func aGoodArchivePasses() throws {
    let folder = try TemporaryFolder([SampleReport.path: SampleReport.text])
    let outcome = try Program.run(["check", "--strict", "--today", "2014-10-01"], in: folder.path)
    #expect(outcome.status == 0)
    #expect(outcome.outputText == "")
    #expect(outcome.errorText == "icarus: nothing to mend in 1 report\n")
  }

  @Test func aReportWithoutAFolderOfItsNameIsTold() throws {
    let folder = try TemporaryFolder([
      SampleReport.path: SampleReport.text, "content/incidents/2014-03-03-late.md": SampleReport.text,
      "content/incidents/README.md": "How to",
      "content/incidents/2014-03-04-early/Report.md": SampleReport.text,
    ])
    let outcome = try Program.run(["check", "--today", "2014-10-01"], in: folder.path)
    #expect(
      outcome.outputText == """
        content/incidents/2014-03-03-late.md:1:1: warning: this is no report: each has a folder of its own [missing-report]
            1 | ---
              | ^
          help: move it to content/incidents/2014-03-03-late/report.md

        content/incidents/2014-03-04-early:1:1: warning: this incident waits for its report [missing-report]
          help: rename Report.md to report.md

        """)
  }

  @Test func whoAsksForAFileThatNobodyReadsIsToldSo() throws {
    let folder = try TemporaryFolder([
      SampleReport.path: SampleReport.text, "content/incidents/\(SampleReport.id)/a.txt": "", "notes.txt": "",
      "archive.yml": "title: A\n", "content/pages/a.md": "# A\n",
    ])
    let asked = ["notes.txt", "archive.yml", "content/pages/a.md", SampleReport.path]
    let outcome = try Program.run(["check", "--today", "2014-10-01"] + asked, in: folder.path)
    #expect(
      outcome.errorText
        == "icarus: \"notes.txt\" is no report, nor part of one: nobody looked at it\nicarus: nothing to mend in 1 report\n"
    )
  }

  @Test func theThemeIsCheckedToo() throws {
    let gone = try TemporaryFolder([
      SampleReport.path: SampleReport.text, "archive.yml": "title: A\ntheme: acme\n",
    ])
    let outcome = try Program.run(["check"], in: gone.path)
    #expect(outcome.status == 1)
    #expect(outcome.outputText.hasPrefix("archive.yml:2:8: error: there is no theme \"acme\" [theme]"))
    try gone.write("{{#title}}", to: "themes/acme/templates/page.mustache")
    let broken = try Program.run(["check"], in: gone.path)
    #expect(broken.status == 1)
    #expect(
      broken.outputText.hasPrefix("themes/acme/templates/page.mustache:1:1: error: this is never closed"))
  }

  @Test func strictFailsOnWarnings() throws {
    let text = SampleReport.replacing("severity: sev2\n", by: "")
    let folder = try TemporaryFolder([SampleReport.path: text])
    #expect(try Program.run(["check"], in: folder.path).status == 0)
    #expect(try Program.run(["check", "--strict"], in: folder.path).status == 1)
  }

  @Test func rulesCanBeSetAndSwitchedOff() throws {
    let text = SampleReport.replacing("severity: sev2\n", by: "")
    let off = try TemporaryFolder([SampleReport.path: text, "archive.yml": "rules: {severity: off}"])
    #expect(try Program.run(["check", "--strict"], in: off.path).status == 0)
    let error = try TemporaryFolder([SampleReport.path: text, "archive.yml": "rules: {severity: error}"])
    #expect(try Program.run(["check"], in: error.path).status == 1)
  }

  @Test(arguments: [
    (["check", "--nope"], "Unknown option"), (["check", "--format", "xml"], "xml"),
    (["chekc"], "there is no command \"chekc\"; did you mean \"check\"?"),
    (["nope"], "the commands are init, build"),
    (["help", "chek"], "there is no command \"chek\"; did you mean \"check\"?"),
    (["check", "gone"], "there is no \"gone\""), (["check", "/"], "outside the archive"),
    (["check", "--explain", "severty"], "did you mean \"severity\"?"),
    (["check", "--today", "soon"], "is no day"),
    (["check", "--archive", "nowhere"], "holds no archive"),
  ])
  func wrongUsageIsTwo(arguments: [String], words: String) throws {
    let folder = try TemporaryFolder([SampleReport.path: SampleReport.text])
    let outcome = try Program.run(arguments, in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.errorText.contains(words), "\(outcome.errorText)")
    #expect(outcome.output.isEmpty)
  }

  @Test func withoutAnArchiveTheWayOutIsSaid() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(["check"], in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.errorText.contains("--archive DIR"))
  }

  @Test func everyListedRuleExplainsItself() throws {
    let list = try Program.run(["check", "--rules"], in: "/")
    let names = list.outputText.split(separator: "\n").compactMap { $0.split(separator: " ").first }
    #expect(names.count > 30)
    for name in names {
      let outcome = try Program.run(["check", "--explain", String(name)], in: "/")
      #expect(outcome.status == 0 && outcome.outputText.contains("\n\nWhy: "), "\(name)")
    }
  }

  @Test(arguments: [["check", "--format", "json"], ["check", "--rules"], ["--help"]])
  func outputThatCannotBeWrittenIsTwo(arguments: [String]) throws {
    let folder = try TemporaryFolder([SampleReport.path: SampleReport.text])
    let command = "'\(Program.path)' \(arguments.joined(separator: " ")) > /dev/full"
    let outcome = try Program.run(["-c", command], in: folder.path, program: "/bin/sh")
    #expect(outcome.status == 2)
    #expect(outcome.errorText.contains("icarus: can't write standard output: no space left on device"))
  }

  @Test func aReaderThatWentAwayIsNoFailure() throws {
    let outcome = try Program.run(
      ["-c", "'\(Program.path)' check --rules | true"], in: "/", program: "/bin/sh")
    #expect(outcome.status == 0)
    #expect(outcome.errorText == "")
  }

  @Test func aRuleExplainsItself() throws {
    let outcome = try Program.run(["check", "--explain", "milestone-order"], in: "/")
    #expect(outcome.status == 0)
    #expect(outcome.outputText.contains("Why:"))
  }
}

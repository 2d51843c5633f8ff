import Foundation
import TestSupport

/// One report with what a test puts into it, and what becomes of it.
struct SmallArchive {
  let folder: TemporaryFolder
  static let place = "content/incidents/\(SampleReport.id)/"

  /// The sample with a passage replaced.
  init(_ old: String = "", by new: String = "", beside files: [String: [UInt8]] = [:]) throws {
    let report = old.isEmpty ? SampleReport.text : SampleReport.replacing(old, by: new)
    try self.init(report: Array(report.utf8), beside: files)
  }

  init(report: [UInt8], beside files: [String: [UInt8]] = [:]) throws {
    folder = try TemporaryFolder()
    try folder.write(report, to: SampleReport.path)
    for (name, bytes) in files { try folder.write(bytes, to: Self.place + name) }
  }

  /// With a link or an image instead of a sentence of the impact.
  init(showing markdown: String, beside files: [String: [UInt8]] = [:]) throws {
    try self.init("No message was lost.", by: markdown, beside: files)
  }

  func run(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(arguments + ["--today", "2014-10-01"], in: folder.path)
  }

  /// The errors of a check, each from its place on: `report.md:9:1: error: …`.
  func errors() throws -> [String] {
    let outcome = try run("check")
    guard outcome.status == 0 || outcome.status == 1 else {
      return ["exit status \(outcome.status): \(outcome.errorText)"]
    }
    return outcome.outputText.split(separator: "\n").compactMap { line in
      line.contains(": error: ") ? String(line).replacing(#/^content\/incidents\/[^\/]*\//#, with: "") : nil
    }
  }

  func site() throws -> [String: [UInt8]] { try folder.contents(of: "site") }
}

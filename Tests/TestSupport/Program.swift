import Foundation

/// The program itself, as it was built beside the tests.
package enum Program {
  package struct Outcome: Sendable {
    package let status: Int32
    package let output: [UInt8]
    package let errors: [UInt8]

    package var outputText: String { String(decoding: output, as: UTF8.self) }
    package var errorText: String { String(decoding: errors, as: UTF8.self) }
  }

  /// The folder that holds the tests holds the program too.
  package static var path: String {
    let tests = URL(filePath: ProcessInfo.processInfo.arguments.first ?? "").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appending(path: "icarus").path
  }

  /// Runs it in a folder; `environment` is all that it sees, beside a `PATH`.
  package static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:], program: String = path
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    let streams = try TemporaryFolder(["out": "", "err": ""])
    process.standardOutput = FileHandle(forWritingAtPath: streams.path + "/out")
    process.standardError = FileHandle(forWritingAtPath: streams.path + "/err")
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: Array(try streams.read("out").utf8),
      errors: Array(try streams.read("err").utf8))
  }
}

import Foundation

/// The program while it runs, for commands that don't end by themselves. Killed with the last who holds it.
package final class RunningProgram {
  private let process = Process()
  private let folder: TemporaryFolder

  /// In a folder of an archive; `environment` is all that it sees, beside a `PATH`.
  package init(_ arguments: [String], in archive: String, environment: [String: String] = [:]) throws {
    folder = try TemporaryFolder(["err": ""])
    process.executableURL = URL(filePath: Program.path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: archive)
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle(forWritingAtPath: folder.path + "/err")
    try process.run()
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  package var errorText: String { (try? folder.read("err")) ?? "" }

  /// Waits until standard error has a text, or the process ended, or nothing comes; what it has then.
  package func errorText(with text: String) async throws -> String {
    let end = ContinuousClock.now + .seconds(60)
    while !errorText.contains(text), process.isRunning, ContinuousClock.now < end {
      try await Task.sleep(for: .milliseconds(10))
    }
    return errorText
  }

  /// Sends a signal and waits for the end; the exit status.
  package func end(by signal: Int32) async throws -> Int32 {
    kill(process.processIdentifier, signal)
    return try await status()
  }

  /// Waits for the end; the negative number of the signal where one ended it.
  package func status() async throws -> Int32 {
    let end = ContinuousClock.now + .seconds(60)
    while process.isRunning, ContinuousClock.now < end { try await Task.sleep(for: .milliseconds(2)) }
    guard !process.isRunning else { throw CocoaError(.executableNotLoadable) }
    return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
  }
}

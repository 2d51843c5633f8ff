import Foundation
import TestSupport

/// A reader who does what a page of the guide says, in a folder of their own.
///
/// Blocks are taken in their order. One below a line with a path is written to that file; each line of one of `sh` is
/// run; and what one of `text` shows must have been said by the commands before it. `icarus/` is the project, and GitHub
/// a stand-in.
final class GuideTrial {
  /// What wasn't as the page says.
  private(set) var faults: [String] = []
  private(set) var commands = 0

  private let folder: TestRepository
  private let github: FakeGitHub?
  private var said: [Substring] = []

  init(of page: String) throws {
    folder = try TestRepository()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/icarus", withDestinationPath: ProjectFolder.path)
    github = page.contains("icarus issues") ? try FakeGitHub() : nil
  }

  func follow(_ page: String) async throws {
    var isBehindCommands = false
    for block in FencedBlock.all(in: page) {
      if let file = block.file {
        try take(block, as: file)
      } else if block.language == "sh" {
        said = []
        for line in block.lines { try await run(WrittenCommand(text: String(line)), at: block.line) }
      } else if block.language == "text", isBehindCommands {
        compare(block)
      }
      isBehindCommands = block.file == nil && block.language == "sh"
    }
  }

  /// What is shown of a source of the project must stand in it; all else the reader writes.
  private func take(_ block: FencedBlock, as file: String) throws {
    guard block.language == "swift" else { return try folder.folder.write(block.text, to: file) }
    if try !ProjectFolder.text(file).contains(block.text) { faults.append("\(file) has another text") }
  }

  private func run(_ command: WrittenCommand, at line: Int) async throws {
    commands += 1
    if command.arguments?.first == "serve" { return try await serve(command) }
    let outcome = try folder.run("sh", ["-c", command.text], environment)
    said += (outcome.outputText + outcome.errorText).split(separator: "\n")
    guard outcome.status != command.status else { return }
    faults.append(
      "line \(line), \(command.text): status \(outcome.status)\n\(outcome.outputText)\(outcome.errorText)")
  }

  private var environment: [String: String] {
    github.map { ["GITHUB_API_URL": $0.address, "GH_TOKEN": FakeGitHub.token] } ?? [:]
  }

  /// On a port that is free, until it answers.
  private func serve(_ command: WrittenCommand) async throws {
    let program = try RunningProgram((command.arguments ?? []) + ["--port", "0"], in: folder.path)
    let text = try await program.errorText(with: "Ctrl-C ends it")
    let status = try await program.end(by: SIGINT)
    if status != 0 { faults.append("\(command.text): status \(status)\n\(text)") }
  }

  /// Each line in its order; others may stand between. `…` is whatever stands there.
  private func compare(_ block: FencedBlock) {
    var rest = said[...]
    for line in block.lines where line != "…" {
      guard let index = rest.firstIndex(where: { Self.matches($0, line) }) else {
        return faults.append(
          "line \(block.line): nobody said \"\(line)\", but\n\(said.joined(separator: "\n"))")
      }
      rest = rest[(index + 1)...]
    }
  }

  private static func matches(_ said: Substring, _ shown: Substring) -> Bool {
    var pieces = shown.split(separator: "…", omittingEmptySubsequences: false)
    guard pieces.count > 1, let last = pieces.popLast() else { return said == shown }
    var rest = said
    for (index, piece) in pieces.enumerated() {
      guard let place = piece.isEmpty ? rest.startIndex..<rest.startIndex : rest.firstRange(of: piece),
        index > 0 || place.lowerBound == rest.startIndex
      else { return false }
      rest = rest[place.upperBound...]
    }
    return rest.hasSuffix(last)
  }
}

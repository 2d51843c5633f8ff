import Foundation
import TestSupport
import Testing

/// `icarus issues sync` where a person can be asked.
@Suite struct SyncPromptTests {
  /// The program at a terminal of its own.
  private final class Dialogue {
    let process = Process()
    private let terminal: Int32

    init(_ arguments: [String], in place: TemporaryFolder) throws {
      var ends: (ours: Int32, theirs: Int32) = (-1, -1)
      try #require(openpty(&ends.ours, &ends.theirs, nil, nil, nil) == 0)
      for end in [ends.ours, ends.theirs] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      terminal = ends.ours
      let end = FileHandle(fileDescriptor: ends.theirs, closeOnDealloc: true)
      process.executableURL = URL(filePath: Program.path)
      process.arguments = arguments
      process.currentDirectoryURL = URL(filePath: place.path)
      process.environment = ["PATH": "/usr/bin:/bin", "GH_TOKEN": FakeGitHub.token]
      process.standardInput = end
      process.standardError = end
      process.standardOutput = FileHandle.nullDevice
      try process.run()
    }

    deinit {
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
      close(terminal)
    }

    /// What is said until it says this, or nothing for a while.
    func said(until text: String) -> String {
      var said: [UInt8] = []
      var input = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      while !String(decoding: said, as: UTF8.self).contains(text), poll(&input, 1, 20_000) > 0 {
        var bytes = [UInt8](repeating: 0, count: 1_024)
        let count = read(terminal, &bytes, bytes.count)
        if count <= 0 { break }
        said += bytes.prefix(count)
      }
      return String(decoding: said, as: UTF8.self)
    }

    func answer(_ text: String) { _ = write(terminal, text, text.utf8.count) }

    /// The exit status, once it ended by itself.
    func status() throws -> Int32 {
      let end = ContinuousClock.now + .seconds(20)
      while process.isRunning, ContinuousClock.now < end { usleep(2_000) }
      try #require(!process.isRunning && process.terminationReason == .exit)
      return process.terminationStatus
    }
  }

  private func archive(_ github: FakeGitHub) throws -> TemporaryFolder {
    let settings =
      "today: 2014-10-01\ngithub: {repository: acme/incidents, api_url: \"\(github.address)\", write_interval: 0}\n"
    return try TemporaryFolder(["content/archive.yml": settings, SampleReport.path: SampleReport.text])
  }

  private static let question = "Make 1 issue in acme/incidents? [y/N] "

  @Test(arguments: [SIGINT, SIGTERM]) func whoStopsItAtTheQuestionNeedNotAnswer(signal: Int32) throws {
    let github = try FakeGitHub()
    let place = try archive(github)
    let dialogue = try Dialogue(["issues", "sync"], in: place)
    #expect(dialogue.said(until: Self.question).hasSuffix(Self.question))
    kill(dialogue.process.processIdentifier, signal)
    #expect(dialogue.said(until: "interrupted").contains("nothing was made, since it was interrupted"))
    #expect(try dialogue.status() == 1)
    #expect(try github.issues().isEmpty)
    #expect(!FileManager.default.fileExists(atPath: place.path + "/content/issues.json"))
  }

  @Test(arguments: [("y\n", 0, 1), ("n\n", 1, 0), ("\n", 1, 0), ("\u{4}", 1, 0)])
  func theAnswerCounts(text: String, status: Int32, made: Int) throws {
    let github = try FakeGitHub()
    let place = try archive(github)
    let dialogue = try Dialogue(["issues", "sync"], in: place)
    #expect(dialogue.said(until: Self.question).hasSuffix(Self.question))
    dialogue.answer(text)
    #expect(try dialogue.status() == status)
    #expect(try github.issues().count == made)
  }
}

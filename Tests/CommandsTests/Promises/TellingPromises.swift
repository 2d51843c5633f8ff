import Foundation
import TestSupport
import Testing

/// Lines 31 to 36 of what content/pages/security.md promises: what is said, and to whom.
@Suite struct TellingPromises {
  private static let token = "ghp_0123456789abcdefghijABCDEFGHIJ012345"

  @Test(
    "31. What is printed has no control characters of the content, and no line begins as a command of a runner"
  )
  func printed() throws {
    let evil = "\u{1B}[31m\u{202E}\u{9B}31m\u{7F}"
    let archive = try SmallArchive(
      "services: [broker]", by: "services: [broker]\n\"x\(evil)\\n::error::boo\": 1")
    for arguments in [["check"], ["check", "--format", "github"], ["build"]] {
      let outcome = try Program.run(arguments, in: archive.folder.path)
      #expect(outcome.status == 1)
      let text = outcome.outputText + outcome.errorText
      for scalar in text.unicodeScalars {
        #expect(scalar.value >= 0x20 || scalar == "\n", "U+\(String(scalar.value, radix: 16))")
        #expect(!(0x7F..<0xA0).contains(scalar.value) && scalar.value != 0x202E)
      }
      let commands = text.split(separator: "\n").filter { $0.hasPrefix("::") }
      #expect(
        arguments.contains("github")
          ? commands.count == 1 && !commands[0].hasPrefix("::error::boo") : commands.isEmpty)
    }
  }

  @Test("32. All errors are told in one run, sorted by their places")
  func all() throws {
    let archive = try SmallArchive("severity: sev2", by: "severity: sev9\nserices: [x]\nrelated: [nothing]")
    let errors = try archive.errors()
    #expect(errors.count >= 3)
    let lines = errors.compactMap { $0.split(separator: ":").dropFirst().first.flatMap { Int($0) } }
    #expect(lines == lines.sorted() && lines.count == errors.count)
    #expect(try archive.errors() == errors)
  }

  @Test(
    "33. The token goes to the server of issues alone: to no file, no output, and no program that icarus starts"
  )
  func tokens() throws {
    let server = try FakeGitHub()
    let archive = try SmallArchive()
    try archive.folder.write(
      "github: {repository: \(FakeGitHub.repository), api_url: \"\(server.address)\", write_interval: 0}",
      to: "archive.yml")
    try archive.folder.writeProgram(
      "#!/bin/sh\nenv >> git-environment\nexec /usr/bin/git \"$@\"\n", to: "bin/git")
    let environment = [
      "ICARUS_GITHUB_TOKEN": FakeGitHub.token, "PATH": "\(archive.folder.path)/bin:/usr/bin:/bin",
    ]
    for arguments in [["issues", "sync"], ["build", "--issues"], ["build"], ["check"], ["issues", "plan"]] {
      let outcome = try Program.run(
        arguments + ["--today", "2014-10-01"], in: archive.folder.path, environment: environment)
      #expect(!(outcome.outputText + outcome.errorText).contains(FakeGitHub.token), "\(arguments)")
    }
    for (path, bytes) in try archive.folder.contents() {
      #expect(!String(decoding: bytes, as: UTF8.self).contains(FakeGitHub.token), "\(path)")
    }
  }

  @Test("34. What looks like a secret is told and masked, and is not published until it is excused")
  func secrets() throws {
    let archive = try SmallArchive(showing: "The token was \(Self.token) until noon.")
    let outcome = try archive.run("build")
    #expect(outcome.errorText.contains("[secret]"), "\(outcome.errorText)")
    #expect(!outcome.errorText.contains(Self.token) && !outcome.outputText.contains(Self.token))
    for (path, bytes) in try archive.site() {
      #expect(!String(decoding: bytes, as: UTF8.self).contains(Self.token), "\(path)")
    }
  }

  @Test("34. A secret in a chat log is not published either")
  func secretsOfLogs() throws {
    let archive = try SmallArchive(beside: ["irc.log": Array("14:00 <bob> use \(Self.token) for now\n".utf8)])
    let outcome = try archive.run("build")
    #expect(!(outcome.errorText + outcome.outputText).contains(Self.token))
    for (path, bytes) in try archive.site() {
      #expect(!String(decoding: bytes, as: UTF8.self).contains(Self.token), "\(path)")
    }
  }

  @Test("34. A secret in a file that is published isn't either, unless the report says why")
  func secretsOfAttachments() throws {
    let notes = ["notes.txt": Array("use \(Self.token) for now\n".utf8)]
    let archive = try SmallArchive(showing: "See [the notes](notes.txt).", beside: notes)
    #expect(try archive.run("build").errorText.contains("notes.txt:1:9: warning: this looks like"))
    let file = "incidents/\(SampleReport.id)/notes.txt"
    #expect(try archive.site()[file] == Array("use ghp_************************************ for now\n".utf8))
    let excused = try SmallArchive(
      report: Array(
        SampleReport.text.replacing(
          "timezone:", with: "# icarus: allow secret because it is invented\ntimezone:"
        )
        .replacing("No message was lost.", with: "See [the notes](notes.txt).").utf8), beside: notes)
    #expect(try !excused.run("build").errorText.contains("[secret]"))
    #expect(try excused.site()[file] == notes["notes.txt"])
  }

  @Test("34. Of a private key no line is published, wherever it was pasted", arguments: [true, false])
  func privateKeys(hasEnd: Bool) throws {
    let begin = "-----BEGIN RSA PRIVATE" + " KEY-----"
    let end = hasEnd ? ["-----END RSA PRIVATE" + " KEY-----"] : []
    func key(_ letters: String) -> [String] {
      [begin] + Array(repeating: String(repeating: letters, count: 16), count: 4) + ["\(letters)Zg=="] + end
    }
    let log = key("Lo8/").flatMap { ["14:00 <bob> \($0)\n", "14:00 <alice> bob: please stop\n"] }.joined()
    let words =
      "See [the notes](notes.txt).\n\n```\n\(key("Re7/").joined(separator: "\n"))\n```\n\nIt is revoked."
    let archive = try SmallArchive(
      report: Array(
        SampleReport.replacing("No message was lost.", by: words)
          .replacing("timezone:", with: "logs: [irc.log]\ntimezone:").utf8),
      beside: [
        "irc.log": Array(log.utf8),
        "notes.txt": Array((key("At9/") + ["The end."]).joined(separator: "\n").utf8),
      ])
    try archive.folder.write("# Keys\n\n" + key("Pa6/").joined(separator: "\n"), to: "content/pages/keys.md")
    try archive.folder.write("base_url: https://example.org/", to: "content/archive.yml")
    let outcome = try archive.run("build")
    let told = outcome.errorText.split(separator: "\n").filter { $0.contains("[secret]") }
    #expect(outcome.status == 0 && told.count == 4, "\(outcome.errorText)")
    let hint = outcome.errorText.firstMatch(of: #/hide: \[1, 3, 5, 7, 9, 11(, 13)?\]/#)
    #expect(hint?.1 == (hasEnd ? ", 13" : nil) && hint != nil, "\(outcome.errorText)")
    let site = try archive.site()
    let shown =
      [("(terminal)", outcome.errorText + outcome.outputText)]
      + site.map { ($0.key, String(decoding: $0.value, as: UTF8.self)) }
    for (path, text) in shown {
      for letters in ["Lo8", "Re7", "At9", "Pa6"] { #expect(!text.contains(letters), "\(path)") }
    }
    let page = try #require(site["incidents/\(SampleReport.id)/index.html"])
    #expect(String(decoding: page, as: UTF8.self).contains("It is revoked."))
    #expect(site.values.contains { String(decoding: $0, as: UTF8.self).contains("bob: please stop") })
    let notes = try #require(site["incidents/\(SampleReport.id)/notes.txt"])
    #expect(String(decoding: notes, as: UTF8.self).hasSuffix("*\nThe end."))
    #expect(site["search/index.json"] != nil || site.keys.contains { $0.contains("search") })
  }

  @Test("34. An excuse with a reason lets a text be published as it is")
  func excusedSecrets() throws {
    let excuse = "<!-- icarus: allow secret because it was revoked the same night -->"
    let archive = try SmallArchive(showing: "The token was \(Self.token) until noon. \(excuse)")
    #expect(try !archive.run("build").errorText.contains("[secret]"))
    let page = try #require(try archive.site()["incidents/\(SampleReport.id)/index.html"])
    #expect(String(decoding: page, as: UTF8.self).contains(Self.token))
  }

  @Test("35. Issues are made only when asked for, once an action, and nobody is called by what a report says")
  func issues() throws {
    let server = try FakeGitHub()
    let archive = try SmallArchive(
      "Alert when the memory", by: "Ask @everyone and @acme/ops: alert when the memory")
    try archive.folder.write(
      "github: {repository: \(FakeGitHub.repository), api_url: \"\(server.address)\", write_interval: 0}",
      to: "archive.yml")
    let environment = ["ICARUS_GITHUB_TOKEN": FakeGitHub.token]
    func run(_ arguments: String...) throws -> Program.Outcome {
      try Program.run(
        arguments + ["--today", "2014-10-01"], in: archive.folder.path, environment: environment)
    }
    #expect(try run("build").status == 0)
    let plan = try run("issues", "plan")
    #expect(
      plan.status < 2 && plan.outputText.contains("\(SampleReport.id)/A1"),
      "\(plan.outputText)\(plan.errorText)")
    #expect(!FileManager.default.fileExists(atPath: archive.folder.path + "/content/issues.json"))
    #expect(try run("issues", "sync").status == 0)
    let ledger = try archive.folder.read("content/issues.json")
    #expect(try run("issues", "sync").status == 0)
    #expect(try archive.folder.read("content/issues.json") == ledger)
    let issues = try server.issues()
    #expect(issues.count == 1)
    #expect((issues[0]["title"] as? String)?.contains("\n") == false)
    // Titles call nobody.
    let text = try #require(issues[0]["body"] as? String)
    #expect(
      text.contains("everyone") && text.firstMatch(of: #/(^|[^`\w])@(everyone|acme)/#) == nil, "\(text)")
  }

  @Test("36. No shell is started, whatever files are called")
  func noShell() throws {
    let archive = try SmallArchive(beside: [
      "$(touch owned).log": Array("14:00 <a> x\n".utf8), "`touch owned`; touch owned.png": PNG.pixel,
    ])
    try archive.folder.writeProgram("#!/bin/sh\ntouch \"\(archive.folder.path)/owned\"\n", to: "bin/sh")
    for arguments in [["check"], ["build"]] {
      _ = try Program.run(
        arguments, in: archive.folder.path,
        environment: [
          "PATH": "\(archive.folder.path)/bin:/usr/bin:/bin", "SHELL": "\(archive.folder.path)/bin/sh",
        ])
    }
    #expect(try !archive.folder.contents().keys.contains { $0.hasSuffix("owned") })
  }
}

import Foundation
import TestSupport
import Testing

/// Lines 23 to 30 of what content/pages/security.md promises: the folder of the site. `script/kill-test` kills builds at every
/// step and lets the system fail.
@Suite struct SitePromises {
  private static let wrong = SampleReport.replacing(
    "resolved: 2014-03-02 15:20", by: "resolved: 2014-03-02 25:20")
  private static let longer = SampleReport.replacing(
    "No message was lost.", by: "No message was lost, we think.")

  @Test("23. After any error the site is as it was, to the byte")
  func errors() throws {
    let archive = try SmallArchive()
    #expect(try archive.run("build").status == 0)
    let before = try archive.site()
    try archive.folder.write(Self.wrong, to: SampleReport.path)
    #expect(try archive.run("build").status == 1)
    #expect(try archive.site() == before)
    try archive.folder.write("theme: nothing", to: "archive.yml")
    #expect(try archive.run("build").status == 1)
    #expect(try archive.site() == before)
  }

  @Test("24. A build that is killed leaves a site whose files are whole, and the next one mends the rest")
  func killed() async throws {
    let archive = try SmallArchive()
    #expect(try archive.run("build").status == 0)
    var generator = SeededGenerator(seed: 24)
    for round in 0..<6 {
      try archive.folder.write(
        round.isMultiple(of: 2) ? Self.longer : SampleReport.text, to: SampleReport.path)
      let build = try RunningProgram(["build", "--today", "2014-10-0\(round + 1)"], in: archive.folder.path)
      try await Task.sleep(for: .milliseconds(Int.random(in: 0..<120, using: &generator)))
      _ = try await build.end(by: SIGKILL)
      for (path, bytes) in try archive.site() where path.hasSuffix(".html") && !path.hasPrefix(".icarus-new/")
      {
        #expect(String(decoding: bytes, as: UTF8.self).hasSuffix("</html>\n"), "\(path)")
      }
    }
    #expect(try archive.run("build").status == 0)
    let mended = try archive.site()
    try FileManager.default.removeItem(atPath: archive.folder.path + "/site")
    try FileManager.default.removeItem(atPath: archive.folder.path + "/.icarus")
    #expect(try archive.run("build").status == 0)
    #expect(try archive.site() == mended)
  }

  @Test(
    "25. What icarus didn't write is neither overwritten nor removed, and links in the site aren't followed")
  func foreignFiles() throws {
    let archive = try SmallArchive()
    #expect(try archive.run("build").status == 0)
    try archive.folder.write("mine", to: "site/incidents/\(SampleReport.id)/mine.txt")
    let elsewhere = try TemporaryFolder(["x": "theirs"])
    let index = archive.folder.path + "/site/index.html"
    try FileManager.default.removeItem(atPath: index)
    try FileManager.default.createSymbolicLink(atPath: index, withDestinationPath: elsewhere.path + "/x")
    try FileManager.default.moveItem(
      atPath: archive.folder.path + "/content/incidents/\(SampleReport.id)",
      toPath: archive.folder.path + "/content/incidents/2014-03-02-other")
    _ = try archive.run("build")
    #expect(try archive.folder.read("site/incidents/\(SampleReport.id)/mine.txt") == "mine")
    #expect(try elsewhere.contents() == ["x": Array("theirs".utf8)])
  }

  @Test(
    "26. The site is never what icarus reads, nor around or within it",
    arguments: ["content", "content/site", ".", "themes", ".git"])
  func output(folder: String) throws {
    let archive = try SmallArchive()
    try archive.folder.write("x", to: "themes/x/theme.yml")
    try archive.folder.write("x", to: ".git/config")
    let before = try archive.folder.contents()
    #expect(try archive.run("build", "--output", folder).status == 2)
    #expect(try archive.folder.contents() == before)
  }

  @Test("27. Of builds at the same time none harms the other")
  func twoAtOnce() async throws {
    let archive = try SmallArchive()
    let path = archive.folder.path
    try await withThrowingTaskGroup(of: Int32.self) { group in
      for day in 1...4 {
        group.addTask { try Program.run(["build", "--today", "2014-10-0\(day)"], in: path).status }
      }
      for try await status in group { #expect(status == 0) }
    }
    #expect(LinkCheck(try archive.site()).broken == [])
    #expect(try archive.run("build").status == 0)
    let after = try archive.site()
    let alone = try SmallArchive()
    #expect(try alone.run("build").status == 0)
    #expect(try alone.site() == after)
  }

  @Test("28. The same content makes the same bytes, wherever and in whatever order it is read")
  func sameBytes() throws {
    let here = try SmallArchive(beside: [
      "b.log": Array("14:00 <a> x\n".utf8), "a.log": Array("14:00 <b> y\n".utf8),
    ])
    #expect(try here.run("build").status == 0)
    let there = try SmallArchive(beside: [
      "a.log": Array("14:00 <b> y\n".utf8), "b.log": Array("14:00 <a> x\n".utf8),
    ])
    let outcome = try Program.run(
      ["-c", "umask 077; exec \"$0\" build --today 2014-10-01", Program.path], in: there.folder.path,
      environment: ["TZ": "Asia/Kathmandu", "LC_ALL": "tr_TR.UTF-8", "LANG": "de_DE"], program: "/bin/sh")
    #expect(outcome.status == 0)
    #expect(try here.site() == there.site())
  }

  @Test("29. A build writes to the site and its cache only, a check to its cache only")
  func written() throws {
    let archive = try SmallArchive()
    let content = try archive.folder.contents()
    _ = try archive.run("check")
    #expect(try archive.folder.contents().filter { !$0.key.hasPrefix(".icarus/") } == content)
    #expect(try archive.run("build").status == 0)
    #expect(
      try archive.folder.contents().filter { !$0.key.hasPrefix(".icarus/") && !$0.key.hasPrefix("site/") }
        == content)
  }

  @Test("30. A disk that fails is an error that names the file, and never the end by a signal")
  func failingDisk() async throws {
    let archive = try SmallArchive()
    #expect(try archive.run("build").status == 0)
    try archive.folder.write(Self.longer, to: SampleReport.path)
    let before = try archive.site()
    for limit in ["ulimit -f 1", "ulimit -n 12", "trap '' PIPE; exec 2>/dev/full"] {
      let outcome = try Program.run(
        ["-c", "\(limit); exec \"$0\" build --today 2014-10-01", Program.path], in: archive.folder.path,
        program: "/bin/sh")
      #expect(outcome.status < 126, "\(limit): \(outcome.status) \(outcome.errorText)")
      #expect(LinkCheck(try archive.site()).broken == [], "\(limit)")
      if outcome.status != 0 { #expect(try archive.site().keys.sorted() == before.keys.sorted(), "\(limit)") }
    }
    #expect(try archive.run("build").status == 0)
    let piped = try Program.run(
      ["-c", "\"$0\" check --rules | head -c 1 >/dev/null; echo ${PIPESTATUS[0]}", Program.path],
      in: archive.folder.path,
      program: "/bin/bash")
    #expect(["0\n", "1\n"].contains(piped.outputText))
  }
}

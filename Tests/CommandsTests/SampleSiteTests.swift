import Foundation
import TestSupport
import Testing

/// The sample archive of the project, built by the program as a user would.
@Suite struct SampleSiteTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  private func build(_ environment: [String: String] = [:]) throws -> [String: [UInt8]] {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(
      ["build", "--archive", Self.root, "--output", folder.path + "/site"], in: folder.path,
      environment: environment)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    return try folder.contents(of: "site")
  }

  @Test func theSampleHasNothingToMend() throws {
    let outcome = try Program.run(["check", "--strict", "--archive", Self.root], in: "/")
    #expect(outcome.status == 0, "\(outcome.outputText)")
  }

  @Test func everyLinkAndFragmentLeadsSomewhere() throws {
    let check = LinkCheck(try build())
    #expect(check.broken == [])
    #expect(check.followed > 1_000)
  }

  @Test func noIDStandsTwiceOnAPage() throws {
    for (path, bytes) in try build() where path.hasSuffix(".html") {
      let ids = String(decoding: bytes, as: UTF8.self).matches(of: /\ id="([^"]*)"/).map { String($0.1) }
      #expect(Set(ids).count == ids.count, "\(path)")
    }
  }

  @Test func whatTheTimelineShowsOfALogIsInTheLog() throws {
    /// But for their classes.
    func rows(of page: [UInt8]) -> [String] {
      String(decoding: page, as: UTF8.self).matches(of: /<li (id="irc-L\d+")[^>]*>(<a href.*<\/li>)/)
        .map { "\($0.1) \($0.2)" }
    }
    let site = try build()
    var shown = 0
    for (path, log) in site where path.hasSuffix("/log.html") {
      let page = try #require(site[path.replacing("/log.html", with: "/index.html")])
      let missing = Set(rows(of: page)).subtracting(rows(of: log))
      #expect(missing.isEmpty, "\(path)")
      shown += rows(of: page).count
    }
    #expect(shown > 100)
  }

  @Test func noPageCarriesWhatTheContentPolicyDrops() throws {
    for (path, bytes) in try build() where path.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(!page.contains(" style=\""), "\(path)")
      #expect(!page.contains("<script>"), "\(path)")
      #expect(!page.contains("loading=\"lazy\""), "\(path)")
    }
  }

  @Test func everyMachineWritesTheSameBytes() throws {
    let here = try build(["TZ": "UTC", "LC_ALL": "C"])
    let there = try build(["TZ": "Pacific/Auckland", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"])
    #expect(here.keys.sorted() == there.keys.sorted())
    for (path, bytes) in here { #expect(there[path] == bytes, "\(path)") }
  }

  @Test func theProgramAloneBuildsAnArchive() throws {
    let folder = try TemporaryFolder([SampleReport.path: SampleReport.text])
    let copy = folder.path + "/elsewhere"
    try FileManager.default.copyItem(atPath: Program.path, toPath: copy)
    let outcome = try Program.run(["build", "--today", "2014-10-01"], in: folder.path, program: copy)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    let site = try folder.contents(of: "site")
    #expect(site["index.html"] != nil && site["incidents/2014-03-02-broker/index.html"] != nil)
    #expect(LinkCheck(site).broken == [])
  }
}

import Adopting
import Foundation
import Incidents
import Reports
import TestSupport
import Testing

/// Old archives in the shapes that are about, each report in a folder of its own.
@Suite struct ConversionTests {
  private static let archives = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Archives")

  private func adoption(of name: String) throws -> Adoption {
    try Adoption.look(
      at: ContentFolder(name), in: Self.archives.path, titled: "Old", zone: .utc,
      today: #require(Day(year: 2020, month: 1, day: 1)))
  }

  /// All that a reader of the site sees of a report, but for its file.
  private func facts(of incident: Incident, in contents: ArchiveContents) throws -> [String] {
    let report = try #require(contents.report(of: incident))
    let times = incident.milestones.inOrder.map { "\($0.milestone) \($0.time.iso8601)" }
    let sections = report.sections.map { "\($0.kind?.rawValue ?? "-") \($0.range.end.column)" }
    let entries = report.entries.map { "\($0.time.iso8601) \($0.text.count)" }
    let actions = incident.actions.map { "\($0.state) \($0.owner?.rawValue ?? "-") \($0.text)" }
    let links = incident.links.map { "\($0.target) \($0.fragment ?? "")" }
    return [incident.title, incident.severity?.id ?? "-", incident.zone.name] + times + sections + entries
      + actions + links + incident.anchors.all + report.logs.map { "\($0.reference.stem) \($0.shown.count)" }
      + report.images.values.map { "\($0.width) \($0.height)" }.sorted()
      + ["\(incident.attachments.count) \(report.graphs.count) \(incident.logLineCount)"]
  }

  @Test(arguments: AdoptionTests.names) func eachReportSaysWhatItSaidBefore(name: String) throws {
    let adoption = try adoption(of: name)
    let conversion = try Conversion(of: adoption)
    let (before, after) = (adoption.archive.contents, conversion.archive.contents)
    #expect(before.incidents.count == 12)
    #expect(before.incidents.map(\.id) == after.incidents.map(\.id))
    for (old, new) in zip(before.incidents, after.incidents) {
      #expect(try facts(of: old, in: before) == facts(of: new, in: after))
      #expect(new.reportPath == "\(name)/incidents/\(old.id)/report.md")
    }
    #expect(conversion.archive.diagnostics.filter { $0.level == .error }.map(\.message) == [])
  }

  @Test(arguments: AdoptionTests.names) func everyByteIsKept(name: String) throws {
    let conversion = try Conversion(of: adoption(of: name))
    #expect(conversion.reports.contains { !$0.added.isEmpty })
    for report in conversion.reports {
      #expect(try report.withoutWhatWasAdded() == String(decoding: report.before, as: UTF8.self))
    }
  }

  @Test(arguments: [("flat", 5, 1), ("folders", 12, 1), ("jekyll", 6, 9)])
  func whatBelongsToOneReportGoesWithIt(name: String, files: Int, links: Int) throws {
    let conversion = try Conversion(of: adoption(of: name))
    let carried = conversion.reports.flatMap(\.files)
    #expect(carried.count == files)
    #expect(carried.filter(\.isShared).isEmpty)
    #expect(conversion.removed.count == 12 + files)
    #expect(conversion.reports.flatMap(\.links).count == links)
  }

  @Test(arguments: AdoptionTests.names) func theSettingsKeepAllButThePattern(name: String) throws {
    let adoption = try adoption(of: name)
    let after = String(decoding: try Conversion(of: adoption).settings.bytes, as: UTF8.self)
    #expect(!after.contains("reports:") && after.contains("\ncontent: \(name)\n"))
    let known = Set(String(decoding: adoption.settings.bytes, as: UTF8.self).split(separator: "\n"))
    #expect(after.split(separator: "\n").dropFirst().filter { !known.contains($0) } == [])
    #expect(after.contains("severities:") == (name == "folders"))
  }
}

extension ConvertedReport {
  /// Its text after with each added line taken out, and each link as it was.
  func withoutWhatWasAdded() throws -> String {
    var lines = String(decoding: after, as: UTF8.self).components(separatedBy: "\n")
    let hadFrontMatter = before.starts(with: Array("---".utf8))
    for line in (hadFrontMatter ? [] : ["---"]) + added + (hadFrontMatter ? [] : ["---", ""]) {
      lines.remove(at: try #require(lines.firstIndex(of: line), "\(line)"))
    }
    for link in links {
      let line = lines[link.line - 1]
      #expect(line.contains(link.after))
      lines[link.line - 1] = line.replacing(link.after, with: link.before)
    }
    return lines.joined(separator: "\n")
  }
}

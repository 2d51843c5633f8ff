import Foundation
import Incidents
import TestSupport
import Testing

/// What pages show of graphs, from the files beside a report on.
@Suite struct GraphPagesTests {
  /// The page of a report that says nothing else of its graphs than their files.
  private func page(
    _ text: String, files: [String: [UInt8]] = [:], id: String = SampleReport.id
  ) throws -> String {
    let folder = try TemporaryFolder()
    let report = "content/incidents/\(id)"
    try folder.write(text, to: report + "/report.md")
    for (name, bytes) in files { try folder.write(bytes, to: report + "/" + name) }
    let built = try Builder(folder).cold(on: try #require(Day(parsing: "2014-10-01")))
    let files = try #require(built.files, "\(built.checked.diagnostics)")
    return String(decoding: try #require(files["incidents/\(id)/index.html"]), as: UTF8.self)
  }

  @Test(arguments: [
    ("2014-03-02-broker-memory", "2014-03-02 14:02", "2014-03-02 15:20", 15),
    ("2014-07-18-queue-disk-full", "2014-07-18 02:47", "2014-07-18 05:10", 16),
  ])
  func theIncidentLiesOverTheRightPixels(story: String, started: String, resolved: String, count: Int) throws
  {
    let night = try MuninStory.read(story)
    let images = night.images.filter { $0.path.contains("-pinpoint=") }
    var files: [String: [UInt8]] = [:]
    for image in images {
      let file = MuninStory.folder.appending(path: "\(story)/\(image.path)")
      files[image.path] = Array(try Data(contentsOf: file))
    }
    let listed = files.keys.sorted().map { "  - {file: \"\($0)\"}" }.joined(separator: "\n")
    let text = SampleReport.text
      .replacing("started: 2014-03-02 13:58", with: "started: \(started)")
      .replacing("detected: 2014-03-02 14:02\n", with: "")
      .replacing("resolved: 2014-03-02 15:20", with: "resolved: \(resolved)")
      .replacing("timezone: Europe/London", with: "timezone: UTC\ngraphs:\n" + listed)
      .replacing("13:58 A deploy", with: "\(started) A deploy").replacing(
        "- 14:02 nagios", with: "- \(started) n"
      )
      .replacing("15:20 The", with: "\(resolved) The")
    let html = try page(text, files: files, id: String(story.prefix(10)) + "-graphs")
    var seen = 0
    for (file, geometry) in images where geometry.graphHeight > 20 {
      let overlay = try #require(Overlay(of: file, in: html), "\(file)")
      func x(_ seconds: Int) -> Double {
        let share = Double(seconds - geometry.graphStart) / Double(geometry.graphEnd - geometry.graphStart)
        return Double(geometry.graphLeft) + Double(geometry.graphWidth) * min(1, max(0, share))
      }
      #expect(abs(overlay.left - x(night.incident.startEpoch)) <= 1.5, "\(file)")
      #expect(abs(overlay.right - x(night.incident.endEpoch)) <= 1.5, "\(file)")
      seen += 1
    }
    #expect(seen == count)
  }

  /// From the incident's beginning on `load` goes up, and stops being measured.
  private static let load = """
    time,load
    2014-03-02T13:00:00Z,1
    2014-03-02T13:20:00Z,1.2
    2014-03-02T13:40:00Z,1.1
    2014-03-02T14:00:00Z,3
    2014-03-02T14:20:00Z,9.5
    2014-03-02T14:40:00Z,
    2014-03-02T15:00:00Z,2
    2014-03-02T15:20:00Z,1
    2014-03-02T15:40:00Z,1

    """

  private func loadPage(_ old: String, _ new: String) throws -> String {
    try page(SampleReport.replacing(old, by: new), files: ["load.csv": Array(Self.load.utf8)])
  }

  @Test func dataIsDrawnWhereItMovedTheMost() throws {
    let html = try loadPage("services: [broker]", "graphs: [{file: load.csv, caption: Load of broker3}]")
    let entries = html.components(separatedBy: "<li class=\"ev")
    let graph = try #require(entries.firstIndex { $0.contains("<figure class=\"graph\" id=\"G-load\"") })
    #expect(entries[graph].contains(">14:20</time>"))
    #expect(entries[graph - 1].contains("nagios reports"))
    #expect(entries[graph + 1].contains("The backlog is gone"))
    #expect(
      html.contains(
        "<b>Load of broker3</b> load rose from 1.1 to 9.5 at 14:20. Nothing was measured at 14:40."))
    #expect(html.contains("Shaded: the incident, 13:58 to 15:20 (Europe/London)."))
    #expect(html.components(separatedBy: "<th scope=\"row\">").count == 10)
  }

  @Test func theIncidentsAxisShowsIt() throws {
    let html = try loadPage("services: [broker]", "graphs: [load.csv]")
    let axis = try #require(html.range(of: "<figure class=\"axis\"").map { html[$0.upperBound...] })
    #expect(axis.prefix(20_000).contains("and load as measured."))
  }

  @Test func aTextCanShowData() throws {
    let html = try loadPage(
      "No message was lost.", "No message was lost.\n\n![The load of broker3](load.csv)")
    let impact = try #require(html.range(of: "id=\"impact\"").map { html[$0.upperBound...] })
    #expect(
      impact.prefix(2_000).contains(
        "<figure class=\"graph\" id=\"G-load\"><figcaption><b>The load of broker3</b>"))
    #expect(html.components(separatedBy: "class=\"graph\"").count == 2)
  }

  /// Within a sentence there is no room for a chart: it stands in the timeline, and the sentence leads there.
  @Test func aSentenceLeadsToTheChartThatItShows() throws {
    let html = try loadPage("No message was lost.", "No message was lost, as ![the load](load.csv) shows.")
    #expect(html.contains("as <a href=\"#G-load\">the load</a> shows."))
    #expect(html.contains("<li class=\"ev shot\"><span class=\"t\">"))
    #expect(html.components(separatedBy: "id=\"G-load\"").count == 2)
  }

  @Test(arguments: [
    ("[![The load](load.csv)](load.csv)", "<figure class=\"graph\" id=\"G-load\">"),
    ("See [the ![load](load.csv)](load.csv).", "<a href=\"#G-load\">the load</a>"),
  ])
  func imagesInLinksAreNoLinksInLinks(text: String, html: String) throws {
    #expect(try loadPage("No message was lost.", "No message was lost.\n\n" + text).contains(html))
  }

  /// A night in which the clocks are put back: 01:00 comes twice.
  @Test func ticksFollowTheClocks() throws {
    let text = SampleReport.text
      .replacing("services: [broker]", with: "graphs: [load.csv]")
      .replacing("2014-03-02 13:58", with: "2014-10-26 00:30").replacing(
        "2014-03-02 14:02", with: "2014-10-26 00:40"
      )
      .replacing("2014-03-02 15:20", with: "2014-10-26 03:00").replacing("- 13:58", with: "- 00:30")
      .replacing("- 14:02", with: "- 00:40").replacing("- 15:20", with: "- 03:00")
    let rows = (0...7).map { "\(1_414_274_400 + $0 * 3_600),\($0 == 3 ? 9 : 1)" }
    let load = "time,load\n" + rows.joined(separator: "\n") + "\n"
    let html = try page(text, files: ["load.csv": Array(load.utf8)], id: "2014-10-26-clocks")
    #expect(html.contains("load rose from 1 to 9 at 01:00"))
    let figure = try #require(html.range(of: "class=\"graph\"").map { html[$0.upperBound...] })
    let labels = figure.prefix(9_000).matches(of: /text-anchor="middle">(\d\d:00)</).map { String($0.1) }
    #expect(labels.filter { $0 == "01:00" }.count >= 2, "\(labels)")
    #expect(labels.contains("03:00"))
  }

  @Test func linksToAGraphLeadToWhereItStands() throws {
    let html = try loadPage("nagios reports", "[look](load.csv) ![x](load.csv) nagios reports")
    #expect(html.contains("<a href=\"#G-load\">look</a>"))
    #expect(html.contains("<a href=\"load.csv\">load.csv</a>"))
  }

  @Test func anEntryThatLinksToAListedGraphIsFollowedByIt() throws {
    let text = SampleReport.replacing("services: [broker]", by: "graphs: [load.csv]")
      .replacing("A deploy doubles", with: "[Load](load.csv): a deploy doubles")
    let html = try page(text, files: ["load.csv": Array(Self.load.utf8)])
    let entries = html.components(separatedBy: "<li class=\"ev")
    let graph = try #require(entries.firstIndex { $0.contains("<figure class=\"graph\"") })
    #expect(entries[graph - 1].contains("a deploy doubles"))
  }
}

/// The stretch that is shaded over an image.
private struct Overlay {
  let left: Double
  let right: Double

  init?(of file: String, in html: String) {
    let escaped = file.replacing("=", with: "%3D").replacing(",", with: "%2C")
    for figure in html.components(separatedBy: "<figure class=\"shot\"").dropFirst() {
      guard figure.contains("src=\"\(file)\"") || figure.contains("src=\"\(escaped)\"") else { continue }
      let pattern = /<rect x="([0-9.]+)" y="[0-9.]+" width="([0-9.]+)" height="[0-9.]+" class="ow"/
      guard let match = figure.firstMatch(of: pattern), let x = Double(match.1), let width = Double(match.2)
      else { return nil }
      (left, right) = (x, x + width)
      return
    }
    return nil
  }
}

import Checks
import Diagnostics
import Foundation
import Incidents
import Reports

/// What `icarus check --fix` changes in the reports of an archive.
struct Mending {
  private let location: ArchiveLocation
  /// Those in which something changes, in the order of their paths.
  private let reports: [MendedReport]

  /// `findings` are those that the user sees; only what they speak of is mended, in the reports that the user asks about.
  init(_ checked: CheckedArchive, _ findings: [Diagnostic], in filter: PathFilter) {
    let contents = checked.contents
    location = contents.location
    let byPath = Dictionary(grouping: findings, by: \.path)
    let incidents = contents.incidents.filter { filter.matches(path: $0.reportPath) }
    reports = incidents.concurrentMap { incident -> MendedReport? in
      guard let report = contents.report(of: incident) else { return nil }
      return MendedReport(report, byPath[incident.reportPath] ?? []) { bytes in
        contents.report(of: incident, reading: bytes)
      }
    }.compactMap(\.self).filter { $0.count > 0 }.sorted { $0.path < $1.path }
  }

  var isEmpty: Bool { reports.isEmpty }

  /// Prints what would change, as a patch for the archive's root.
  func show() throws {
    let patch = try reports.flatMap { report in
      let mark = try mark(of: report)
      return UnifiedDiff(path: report.path, before: mark + report.before, after: mark + report.after).bytes
    }
    try Console.output(isatty(1) == 1 ? Self.visible(patch) : patch)
    Console.error(isEmpty ? "icarus: nothing that --fix mends" : "icarus: would mend \(summary)")
  }

  /// A patch has the bytes of its files, which may move a terminal's cursor.
  private static func visible(_ patch: [UInt8]) -> [UInt8] {
    let lines = String(decoding: patch, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    return Array(lines.map { VisibleText.escaped($0) }.joined(separator: "\n").utf8)
  }

  /// Says what is mended: a line a report, and one for all.
  func write() throws {
    for report in reports {
      let path = VisibleText.escaped(report.path)
      let mark = try mark(of: report)
      do throws(FileError) {
        let isWritten = try FileSystem.replace(
          location.root + "/" + report.path, mark + report.before, by: mark + report.after)
        Console.error(
          isWritten
            ? "icarus: mended \(Self.places(report.count)) in \(path)"
            : "icarus: left \(path) as it is: it has just been changed")
      } catch {
        throw Failure(VisibleText.escaped("\(error)"), status: 2)
      }
    }
    if reports.count > 1 { Console.error("icarus: mended \(summary)") }
  }

  /// `3 places in 2 files`.
  var summary: String {
    "\(Self.places(reports.reduce(0) { $0 + $1.count })) in \(reports.count) file\(reports.count == 1 ? "" : "s")"
  }

  private static func places(_ count: Int) -> String { "\(count) place\(count == 1 ? "" : "s")" }

  /// The BOM of a file that has one.
  private func mark(of report: MendedReport) throws -> [UInt8] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    do throws(FileError) {
      let front = try FileSystem.read(location.root + "/" + report.path, limit: mark.count)
      return front.starts(with: mark) ? mark : []
    } catch {
      throw Failure(VisibleText.escaped("\(error)"), status: 2)
    }
  }
}

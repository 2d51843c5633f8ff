import Drafting
import Incidents

/// The files of a new archive: settings, a page, and a report that shows what one looks like when it is done.
struct SampleArchive {
  let title: String
  let zone: Zone
  let today: Day

  /// The day of the incident as the sample has it, and how long ago it shall have been.
  private static let written = Day(number: 16_131)
  private static let age = 14

  private var shift: Int { today.adding(days: -Self.age) - Self.written }

  /// By their paths in the archive; settings come last, since with them it is one.
  var files: [(path: String, bytes: [UInt8])] {
    let incident = "content/incidents/\(Self.written.adding(days: shift))-uploads-failed"
    return [
      (incident + "/report.md", dated(PackageResources.report_md)),
      (incident + "/irc.log", dated(PackageResources.irc_log)),
      (incident + "/disk.csv", dated(PackageResources.disk_csv)),
      ("content/pages/about.md", PackageResources.about_md),
      ("content/archive.yml", Array(settings.utf8)),
    ]
  }

  /// What those who adopt an archive get instead.
  private var settings: String {
    """
    title: \(YAMLText.quoted(title))
    timezone: \(YAMLText.quoted(zone.name))    # of every time that states none
    # base_url: https://incidents.example.org/    # for the feed, the sitemap and issues
    services:
      uploads: {label: Uploads, owner: alice}
    people:
      alice: {name: Alice Archer}
      bob: {name: Bob Baker}
    # github: {repository: example/ops}           # where "icarus issues sync" opens issues

    """
  }

  /// With every day in it moved by as many as lie between the sample's and that of the new archive.
  private func dated(_ bytes: [UInt8]) -> [UInt8] {
    var moved: [UInt8] = []
    var rest = bytes[...]
    while let first = rest.first {
      let front = rest.prefix(10)
      if let day = Day(parsing: String(decoding: front, as: UTF8.self)) {
        moved += "\(day.adding(days: shift))".utf8
        rest = rest.dropFirst(10)
      } else {
        moved.append(first)
        rest = rest.dropFirst()
      }
    }
    return moved
  }
}

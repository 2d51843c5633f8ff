import Diagnostics
import Foundation
import Incidents
import Reports

/// Remembers what the last build of an archive read and wrote, so that the next one, if nothing changed, has nothing to do.
///
/// It asks only for the states of files. Times of modification aren't trusted, since they can be set; and what changed so
/// shortly before it was looked at that a second change might show no other time is not remembered at all. A record that is
/// missing, damaged, of another program or in a folder that can't be written is not used. What it can't see is a write
/// through shared memory where the file system notes no time for that, as in memory itself.
package struct LastBuild {
  private static let file = ".icarus/build"
  /// In nanoseconds: no file system counts in larger steps.
  private static let largestStep = 2_000_000_000

  private let location: ArchiveLocation
  private let output: String
  private let request: [String]
  /// Whether the program can be told from others, and the archive is where it was found.
  private var isUsable: Bool
  private var inputs: InputStates
  /// When the inputs were looked at, in nanoseconds since 1970.
  private var observed: Int?
  private var settings = ArchiveSettings()

  /// What is still so.
  package struct Unchanged {
    package let incidentCount: Int
    package let fileCount: Int
    package let diagnostics: [Diagnostic]
  }

  /// `request` tells apart builds that would make different sites of the same archive; `tools` are files that what is made
  /// depends on, outside of the archive: the program first.
  package init(_ location: ArchiveLocation, output: String, tools: [String], request: [String]) {
    self.location = location
    self.output = output
    let states = tools.map {
      FileState(of: $0).map { "\($0.inode) \($0.size) \($0.modified) \($0.changed)" } ?? ""
    }
    isUsable = states.first != ""
    self.request = [output] + states + request
    inputs = InputStates(below: location.root)
  }

  /// Nothing where anything might have changed. `today` tells the day in a zone.
  package func unchanged(today: (Zone) -> Day) -> Unchanged? {
    guard let bytes = try? FileSystem.read("\(location.root)/\(Self.file)"),
      let record = BuildRecord(bytes: bytes), record.request == request, isUsable
    else { return nil }
    if let name = record.clockZone {
      guard let zone = Zone(named: name), today(zone).number == record.day else { return nil }
    }
    var inputs = inputs
    noteSettings(&inputs)
    noteContent(record.content, &inputs)
    guard inputs.isComplete, Data(inputs.bytes) == record.inputs,
      StateBytes.hold(Array(record.outputs), in: output)
    else { return nil }
    return Unchanged(
      incidentCount: record.incidentCount, fileCount: record.fileCount, diagnostics: record.diagnostics)
  }

  /// To be called before the settings are read.
  package mutating func begin() {
    noteSettings(&inputs)
    if ArchiveLocation(root: location.root) != location { isUsable = false }
  }

  /// To be called when the settings are read, and nothing else. `now` is in nanoseconds since 1970.
  package mutating func willRead(_ settings: ArchiveSettings, now: Int) {
    self.settings = settings
    noteContent(settings.content, &inputs)
    observed = now
  }

  /// To be called when the site is published. `isDayNamed` says that `today` is part of the request.
  package func finish(
    _ outcome: Publisher.Outcome, today: Day, isDayNamed: Bool, incidentCount: Int, diagnostics: [Diagnostic]
  ) {
    guard isUsable, let observed, inputs.isComplete, inputs.lastChange < observed - Self.largestStep else {
      return forget()
    }
    let record = BuildRecord(
      request: request, day: today.number,
      clockZone: isDayNamed || settings.today != nil ? nil : settings.zone.name, content: settings.content,
      incidentCount: incidentCount, fileCount: outcome.written + outcome.unchanged, diagnostics: diagnostics,
      inputs: Data(inputs.bytes), outputs: Data(outcome.states))
    guard let bytes = record.bytes else { return forget() }
    write(bytes)
  }

  /// What was remembered is no longer so.
  private func forget() { unlink("\(location.root)/\(Self.file)") }

  private func noteSettings(_ inputs: inout InputStates) {
    inputs.note("archive.yml")
    inputs.note("content/archive.yml")
  }

  private func noteContent(_ content: String, _ inputs: inout InputStates) {
    inputs.note(content)
    inputs.note("themes")
  }

  private func write(_ bytes: [UInt8]) {
    let folder = "\(location.root)/.icarus"
    mkdir(folder, 0o777)
    guard FileSystem.kind(of: folder) == .folder else { return }
    if FileSystem.kind(of: folder + "/.gitignore") == nil {
      _ = put(Array("*\n".utf8), folder + "/.gitignore")
    }
    let temporary = "\(folder)/build.\(getpid())"
    guard put(bytes, temporary), rename(temporary, "\(location.root)/\(Self.file)") == 0 else {
      unlink(temporary)
      return forget()
    }
  }

  private func put(_ bytes: [UInt8], _ path: String) -> Bool {
    (try? bytes.withUnsafeBufferPointer { (bytes) throws(PublishingError) in
      try OutputFolder.write(bytes, to: path)
    }) != nil
  }
}

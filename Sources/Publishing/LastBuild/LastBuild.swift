import Diagnostics
import Incidents
import Reports

/// Remembers what the last build of an archive read and wrote, so that the next one does no more than what changed asks for:
/// if nothing did, nothing.
///
/// It asks only for the states of files. Times of modification aren't trusted, since they can be set; and what changed so
/// shortly before it was looked at that a second change might show no other time counts as changed the next time. A record
/// that is missing, damaged, of another program or in a folder that can't be written is not used. What it can't see is a
/// write through shared memory where the file system notes no time for that, as in memory itself.
package struct LastBuild {
  private let folder: CacheFolder
  private let file: String
  private let output: String
  private let request: [String]
  private let record: BuildRecord?
  private var reading: LastReading
  private var settings = ArchiveSettings()

  /// What is still so.
  package struct Unchanged {
    package let incidentCount: Int
    package let fileCount: Int
    package let diagnostics: [Diagnostic]
  }

  /// `request` tells apart builds that would make different sites of the same archive; `tools` tells what is made depends on
  /// outside of the archive: the program first. `now` is in nanoseconds since 1970. `name` tells records apart that are kept
  /// beside each other. With `forgetting` it is as if nothing was remembered.
  package init(
    _ location: ArchiveLocation, output: String, tools: ToolStates, request: [String], now: Int,
    as name: String = "build", forgetting: Bool = false
  ) {
    self.output = output
    file = name
    self.request = [output] + tools.texts + request
    folder = CacheFolder(ofArchive: location.root)
    var inputs = InputStates(below: location.root, writingTo: output)
    inputs.noteShared()
    reading = LastReading(of: location, tools: tools, now: now, forgetting: forgetting, inputs: inputs)
    let record =
      forgetting || !reading.isUsable ? nil : folder.read(file).flatMap { BuildRecord(bytes: $0) }
    let isOfThis = record?.request == self.request && record?.shared == inputs.shared.bytes
    self.record = isOfThis ? record : nil
    if let record = self.record {
      reading.note(content: ContentFolder(record.content)) { record.inputs[report: $0] }
    }
  }

  private var inputs: InputStates { reading.inputs }

  /// Nothing where anything might have changed. `today` tells the day in a zone, `head` the last commit of the repository.
  package func unchanged(today: (Zone) -> Day, head: () -> String? = { nil }) -> Unchanged? {
    guard let record, record.isSettled, inputs.isComplete,
      record.inputs.bytes.hasSameBytes(as: inputs.content.bytes[...])
    else {
      return nil
    }
    if let name = record.clockZone {
      guard let zone = Zone(named: name), today(zone).number == record.day else { return nil }
    }
    guard changedOutputs(of: record)?.isEmpty == true, !OutputFolder.isLittered(output), record.head == head()
    else { return nil }
    return Unchanged(
      incidentCount: record.incidentCount, fileCount: record.fileCount, diagnostics: record.diagnostics)
  }

  /// To be called when the settings are read, and nothing else: what is known of the reports.
  package mutating func willRead(_ settings: ArchiveSettings) -> ReportMemory {
    self.settings = settings
    return reading.willRead(settings)
  }

  /// Remembers what was read, also where nothing is published.
  package func remember(_ contents: ArchiveContents) { reading.remember(contents) }

  /// What the last build published; nothing where it did so under other conditions.
  package func earlierSite(today: Day) -> EarlierSite? {
    guard let record, record.day == today.number, inputs.isComplete,
      let changed = changedOutputs(of: record), !changed.contains(Manifest.file)
    else { return nil }
    return EarlierSite(
      record.site, in: output, inputs: inputs, outputs: record.outputs, changed: changed)
  }

  private func changedOutputs(of record: BuildRecord) -> Set<String>? {
    StateBytes.changed(record.outputs.bytes, in: output, mostBelow: "incidents")
  }

  /// To be called when the site is published. `isDayNamed` says that `today` is part of the request, `head` is the last commit
  /// of which the site tells.
  package func finish(
    _ outcome: Publisher.Outcome, today: Day, isDayNamed: Bool, head: String? = nil, incidentCount: Int,
    diagnostics: [Diagnostic]
  ) {
    let moment = reading.settledBefore
    // What couldn't be read now may be read next time, and nothing of it will show that.
    guard reading.isUsable, inputs.isComplete, inputs.shared.lastChange < moment,
      !diagnostics.contains(where: { $0.rule == "file" })
    else { return forget() }
    let record = BuildRecord(
      request: request, day: today.number,
      clockZone: isDayNamed || settings.today != nil ? nil : settings.zone.name, head: head,
      content: settings.content.path,
      incidentCount: incidentCount, fileCount: outcome.written + outcome.unchanged, diagnostics: diagnostics,
      isSettled: inputs.content.lastChange < moment, shared: inputs.shared.bytes,
      inputs: NotedFiles(
        inputs.content.bytes[...],
        reports: inputs.reports.filter { $0.value.lastChange < moment }.mapValues(\.bytes)),
      outputs: outcome.files, site: outcome.site)
    folder.replace(file) { write in record.write(write) }
  }

  /// What was remembered is no longer so.
  private func forget() { folder.remove(file) }
}

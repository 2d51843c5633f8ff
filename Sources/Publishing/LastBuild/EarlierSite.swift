import Incidents
import Pages
import Reports

/// What an earlier build published under the same conditions, and what of it is still so.
package struct EarlierSite: Sendable {
  let site: PublishedSite
  /// The path of its folder.
  private let folder: String
  /// What is read now.
  private let inputs: InputStates
  /// Of the site, as it was written: first the manifest.
  let outputs: NotedFiles
  /// Where files of no report stand among `outputs`, by their paths.
  private let others: [String: Range<Int>]
  /// Files of the site that are no longer as they were written.
  private let changed: Set<String>
  /// Names of the folders in which some are.
  private let changedFolders: Set<Substring>

  /// `folder` is the path of where it lies; `inputs` know what the build read.
  init(
    _ site: PublishedSite, in folder: String, inputs: InputStates, outputs: NotedFiles, changed: Set<String>
  ) {
    self.site = site
    self.folder = folder
    self.inputs = inputs
    self.outputs = outputs
    others = Dictionary(StateBytes.files(outputs.others).map { ($0.path, $0.place) }) { first, _ in first }
    self.changed = changed
    changedFolders = Set(
      changed.compactMap { path in
        let parts = path.split(separator: "/")
        return parts.first == "incidents" ? parts.dropFirst().first : nil
      })
  }

  /// Whether the files of a report are as the build found them, and the tracker tells of it what it told then: beside what is
  /// the same for all, that is all from which the archive knows of an incident.
  /// The report was the one at `place` among all of the site.
  func isUntouched(_ incident: Incident, from place: Int) -> Bool {
    guard incident.hasOwnFolder, inputs.reports[incident.id.rawValue]?.isKnown ?? false else { return false }
    return site.reports[place].tracking == IncidentDigests.tracking(of: incident)
  }

  /// What was noted of all files of a report, where they are as they were written.
  func states(of report: IncidentID) -> ArraySlice<UInt8>? {
    changedFolders.contains(report.rawValue[...]) ? nil : outputs[report: report.rawValue]
  }

  /// What was noted of a file of no report, where it is as it was written.
  func state(of file: String) -> ArraySlice<UInt8>? {
    changed.contains(file) ? nil : others[file].map { outputs.bytes[$0] }
  }

  /// A file of no report, open, if it is as it was written.
  func open(_ file: String) -> (file: OpenFile, noted: ArraySlice<UInt8>)? {
    guard let noted = state(of: file), let opened = OpenFile("\(folder)/\(file)") else { return nil }
    var found: [UInt8] = []
    StateBytes.append(opened.state, of: file, to: &found)
    return found.elementsEqual(noted) ? (opened, noted) : nil
  }

  /// All that the build wrote.
  var manifest: Manifest {
    Manifest(files: Set(StateBytes.files(outputs.bytes).map(\.path)).subtracting([Manifest.file]))
  }
}

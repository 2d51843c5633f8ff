import Incidents

/// Remembers how the reports of an archive were read, so that the next time only those are read again that changed.
///
/// What changed so shortly before it was looked at that a second change might show no other time is not remembered.
package struct LastReading: Sendable {
  /// In nanoseconds: no file system counts in larger steps.
  private static let largestStep = 2_000_000_000

  /// What has been looked at so far.
  package private(set) var inputs: InputStates
  /// Whether the program can be told from others, and the archive is where it was found.
  package let isUsable: Bool
  /// What changed before it shows when it changes again; in nanoseconds since 1970.
  package let settledBefore: Int
  private let tools: [String]
  private let folder: CacheFolder
  private let isForgetting: Bool
  /// The content folder whose states are among the inputs.
  private var content: ContentFolder?

  /// `now` is in nanoseconds since 1970. With `forgetting` it is as if nothing was remembered. `inputs` have what the caller
  /// has looked at before.
  package init(
    of location: ArchiveLocation, tools: ToolStates, now: Int, forgetting: Bool = false,
    inputs: InputStates? = nil
  ) {
    self.inputs = inputs ?? InputStates(below: location.root)
    isUsable = tools.isProgramKnown && ArchiveLocation(root: location.root) == location
    settledBefore = now - Self.largestStep
    self.tools = tools.texts
    folder = CacheFolder(ofArchive: location.root)
    isForgetting = forgetting
  }

  /// Looks at all files of a content folder, unless it has done so. `known` gives what was noted before of the folder of a
  /// report, by its name.
  package mutating func note(content: ContentFolder, knowing known: @Sendable (String) -> ArraySlice<UInt8>?)
  {
    guard self.content != content else { return }
    inputs.noteContent(content, knowing: known)
    self.content = content
  }

  /// To be called when the settings are read, and nothing else: what is known of the reports.
  package mutating func willRead(_ settings: ArchiveSettings) -> ReportMemory {
    let cache = isUsable && !isForgetting ? ReportCache(in: folder) : nil
    note(content: settings.content) { cache?.states(ofReport: $0) }
    return ReportMemory(tools: tools, inputs: inputs, cache: cache)
  }

  package func remember(_ contents: ArchiveContents) {
    guard isUsable else { return }
    contents.rememberable?.remember(before: settledBefore, in: folder)
  }
}

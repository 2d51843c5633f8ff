import Diagnostics

/// The settings of an old archive: those that are proposed, or those under which it is read already.
package enum AdoptionSettings: Sendable {
  case proposed(AdoptedSettings)
  /// `path` is relative to the archive's root.
  case written(path: String, bytes: [UInt8])

  /// Where they lie, relative to the archive's root.
  package var path: String {
    switch self {
    case .proposed: "archive.yml"
    case .written(let path, _): path
    }
  }

  package var bytes: [UInt8] {
    switch self {
    case .proposed(let settings): Array(settings.text.utf8)
    case .written(_, let bytes): bytes
    }
  }

  var isWritten: Bool {
    if case .written = self { true } else { false }
  }

  /// Rules that would find errors if they weren't warnings.
  var lowered: [RuleName] {
    switch self {
    case .proposed(let settings): settings.lowered
    case .written: []
    }
  }

  /// The same of the archive in which each report has its folder. What somebody wrote keeps all of its rules.
  func inFolders(lowering lowered: [RuleName]) -> AdoptionSettings {
    switch self {
    case .proposed(var settings):
      (settings.glob, settings.lowered) = (nil, lowered)
      return .proposed(settings)
    case .written(let path, let bytes): return .written(path: path, bytes: Self.withoutPattern(bytes))
    }
  }

  /// Without the key `reports` and the lines that belong to it, and without what icarus said of it.
  private static func withoutPattern(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var isWithin = false
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      isWithin = line.starts(with: "reports:".utf8) || (isWithin && [0x20, 0x09].contains(line.first))
      let isNote = line.starts(with: AdoptedSettings.looseNote.utf8)
      if !isWithin, !isNote { kept += line + [0x0A] }
    }
    return kept.dropLast()
  }
}

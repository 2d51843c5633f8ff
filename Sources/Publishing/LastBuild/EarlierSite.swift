import Incidents
import Reports

/// What an earlier build published under the same conditions, and what of it is still so.
package struct EarlierSite: Sendable {
  let site: PublishedSite
  /// Names of the folders of reports whose files are as they were.
  let untouched: Set<String>
  /// What was noted of each file of the site.
  let outputs: [String: [UInt8]]
  /// Files of the site that are no longer as they were written.
  let changedOutputs: Set<String>

  /// Whether a file is as it was written; `nil` for one that wasn't.
  func state(of file: String) -> [UInt8]? { changedOutputs.contains(file) ? nil : outputs[file] }
}

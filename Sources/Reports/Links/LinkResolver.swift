import Incidents
import Markdown

/// Says what the addresses in a text lead to.
package struct LinkResolver: Sendable {
  /// What belongs to the text lies below it; relative to the content folder.
  private let folder: [Substring]
  /// That of the text, from which its links set out; relative to the content folder.
  private let start: [Substring]
  private let files: ReportFolder
  private let logs: [LogReference]
  /// Names of the files of free pages.
  private let pages: Set<String>

  init(files: ReportFolder, logs: [LogReference], pages: Set<String>) {
    folder = LinkResolver.parts(of: files.pathInContent)
    start = folder + LinkResolver.parts(of: files.reportName).dropLast()
    self.files = files
    self.logs = logs
    self.pages = pages
  }

  package func target(of destination: String) -> LinkTarget {
    guard LinkAddress.isAllowed(destination) else { return .forbidden }
    guard !LinkAddress.isRemote(destination) else { return .web }
    let address = destination.utf8.prefix { $0 != UInt8(ascii: "#") }
    let behind = destination.utf8[address.endIndex...].dropFirst()
    let fragment = behind.isEmpty ? nil : PercentEncoding.decoded(Substring(behind))
    let path = PercentEncoding.decoded(Substring(address.prefix { $0 != UInt8(ascii: "?") }))
    if path.isEmpty { return fragment.map { .anchor($0) } ?? .anchor("") }
    guard let steps = steps(path) else { return .outside }
    return target(of: steps, path, fragment)
  }

  /// The file that an address leads to, relative to the folder of what belongs to the text; nothing where it leads elsewhere.
  func ownFile(at destination: String) -> String? {
    let path = PercentEncoding.decoded(Substring(destination.utf8.prefix { $0 != UInt8(ascii: "#") }))
    guard !LinkAddress.isRemote(destination), let steps = steps(path), steps.count > folder.count,
      steps.starts(with: folder), !files.holdsInOtherFolder(steps)
    else { return nil }
    let file = steps.dropFirst(folder.count).joined(separator: "/")
    return files.holds(file) ? file : nil
  }

  private static func parts(of path: String) -> [Substring] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
  }

  /// The parts of a path below the content folder; nothing for one that leaves it. Other generators let a path begin at the
  /// folder that they read.
  private func steps(_ path: String) -> [Substring]? {
    guard files.isShared || !path.hasPrefix("/") else { return nil }
    var steps = path.hasPrefix("/") ? [] : start
    for part in LinkResolver.parts(of: path) where part != "." {
      if part == ".." {
        guard !steps.isEmpty else { return nil }
        steps.removeLast()
      } else {
        steps.append(part)
      }
    }
    return steps
  }

  private func target(of steps: [Substring], _ path: String, _ fragment: String?) -> LinkTarget {
    if let page = page(steps, path, fragment) { return page }
    if let id = looseReport(steps) { return .incident(id, fragment: fragment) }
    if steps.starts(with: folder), steps.count > folder.count, !files.holdsInOtherFolder(steps) {
      let own = own(steps.dropFirst(folder.count).joined(separator: "/"), fragment)
      if files.isShared, case .missing = own { return other(steps, fragment) ?? own }
      return own
    }
    return other(steps, fragment)
      ?? (files.holdsInContent(steps.joined(separator: "/")) ? .unpublished(path) : .missing(path))
  }

  /// Another report, or a line of its log.
  private func other(_ steps: [Substring], _ fragment: String?) -> LinkTarget? {
    if let id = incident(steps) { return .incident(id, fragment: fragment) }
    return fragment.flatMap { line($0, ofLog: steps) }
  }

  /// `pages/NAME.md`, but for the text itself.
  private func page(_ steps: [Substring], _ path: String, _ fragment: String?) -> LinkTarget? {
    guard steps.count == 2, steps[0] == "pages", steps[1].hasSuffix(".md"),
      files.isShared || steps != folder + [files.reportName[...]]
    else { return nil }
    let name = String(steps[1])
    return pages.contains(name) ? .page(String(name.dropLast(3)), fragment: fragment) : .missing(path)
  }

  /// A report that lies anywhere in the content folder, but for the text itself.
  private func looseReport(_ steps: [Substring]) -> IncidentID? {
    guard !files.looseReports.isEmpty else { return nil }
    let path = steps.joined(separator: "/")
    return files.isShared && path == files.reportName ? nil : files.looseReports[path]
  }

  /// `incidents/ID/report.md`, or the folder of a report.
  private func incident(_ steps: some RandomAccessCollection<Substring>) -> IncidentID? {
    let steps = Array(steps)
    guard steps.count == 2 || (steps.count == 3 && steps[2] == "report.md"), steps[0] == "incidents" else {
      return nil
    }
    return IncidentID(checking: String(steps[1]))
  }

  /// `incidents/ID/irc.log#L33`, of another report: the place `irc-L33` of its page. Whether it has such a log is asked where
  /// all reports are known.
  private func line(_ fragment: String, ofLog steps: [Substring]) -> LinkTarget? {
    guard folder.first == "incidents" || files.isShared, steps.count == 3,
      let id = incident(steps.dropLast()),
      LogLines.range(fragment) != nil
    else { return nil }
    let stem = LogReference(file: String(steps[2])).stem
    return .incident(id, fragment: "\(stem)-\(fragment)")
  }

  private func own(_ file: String, _ fragment: String?) -> LinkTarget {
    if file == files.reportName { return .anchor(fragment ?? "") }
    if let log = logs.firstIndex(where: { $0.file == file }) {
      guard let fragment else { return .log(log, lines: nil) }
      return LogLines.range(fragment).map { .log(log, lines: $0) } ?? .missing("\(file)#\(fragment)")
    }
    guard files.holds(file) else {
      // In a shared folder there may be things which are no content.
      return files.isShared && files.holdsInContent(file) ? .unpublished(file) : .missing(file)
    }
    return files.isShared && !AttachmentType.isPublishable(file) ? .unpublished(file) : .attachment(file)
  }
}

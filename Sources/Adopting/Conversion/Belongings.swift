import Bytes
import Incidents
import Reports

/// The files that a report takes along into its folder, and what they are called there.
struct Belongings {
  /// In the archive, by what they will be called in the folder; in the order in which the report has them.
  private(set) var files: [(path: String, name: String)] = []
  /// What its logs will be called, in their order.
  private(set) var logs: [String] = []
  /// What the front matter lists that is called otherwise there.
  private(set) var renamed: [(written: String, name: String)] = []

  private let content: ArchivePath
  private let folder: ArchivePath
  private let tree: any FileTree
  private var names: [String: String] = [:]
  private var taken: Set<String> = ["report.md"]

  init(of report: Report, content: String, among tree: any FileTree) throws(FileError) {
    self.content = ArchivePath(content)
    self.tree = tree
    folder = ArchivePath(report.incident.reportPath).folder
    let listed = report.stated.listedFiles.map { ($0, path(ofListed: $0)) }
    let isListed = Set(listed.map(\.1))
    for log in report.incident.logs {
      let path = content + "/" + log.file
      logs.append(try take(path, isNear: isListed.contains(path)))
      try takeNames(ofLog: path)
    }
    for file in report.shownFiles { _ = try take(content + "/" + file, isNear: true) }
    for path in files(inHTMLOf: report) { _ = try take(path, isNear: true) }
    renamed = listed.compactMap { written, path in
      names[path].flatMap { $0 == written ? nil : (written, $0) }
    }
  }

  private func path(ofListed written: String) -> String {
    let path = PercentEncoding.decoded(written)
    return (path.hasPrefix("/") ? content : folder).following(path).text
  }

  /// What HTML shows or links, but for what lies where it belongs to a folder's report or to a page.
  private func files(inHTMLOf report: Report) -> [String] {
    HTMLAddresses(in: report.source).all.compactMap { LocalAddress($0.text) }.compactMap { address in
      let place = (address.isFromContent ? content : folder).following(address.path)
      guard let file = place.path(below: content), AttachmentType.isPublishable(file),
        report.folder.holds(file), !["incidents", "pages"].contains(file.prefix { $0 != "/" })
      else { return nil }
      return place.text
    }
  }

  /// What lies below the report's folder keeps its way from there, unless it must be near: logs that nobody lists are looked
  /// for right beside the report.
  private mutating func take(_ path: String, isNear keepsWay: Bool) throws(FileError) -> String {
    if let name = names[path] { return name }
    let place = ArchivePath(path)
    let name = unique((keepsWay ? place.path(below: folder) : nil) ?? place.lastName)
    names[path] = name
    if tree.kind(of: path) == .folder {
      try takeAll(below: path, as: name)
    } else {
      files.append((path, name))
    }
    return name
  }

  /// An export of a chat may be a folder.
  private mutating func takeAll(below path: String, as name: String) throws(FileError) {
    var folders = [(path, name)]
    while let (path, name) = folders.popLast() {
      for entry in try tree.list(path) {
        let inner = (path + "/" + entry.name, name + "/" + entry.name)
        switch entry.kind {
        case .file: files.append(inner)
        case .folder: folders.append(inner)
        case .link, .other: break
        }
      }
    }
  }

  /// Who the people and channels of an export are, told beside the log or above it.
  private mutating func takeNames(ofLog path: String) throws(FileError) {
    guard path.hasSuffix(".json") || tree.kind(of: path) == .folder, let name = names[path] else { return }
    let isFolder = tree.kind(of: path) == .folder
    let folder = isFolder ? ArchivePath(path) : ArchivePath(path).folder
    let new = isFolder ? name : ArchivePath(name).folder.text
    for file in ["users.json", "channels.json"] {
      let places = [folder, folder.folder].filter { $0 == content || $0.path(below: content) != nil }
      guard let place = places.first(where: { tree.kind(of: $0.following(file).text) == .file }) else {
        continue
      }
      let path = place.following(file).text
      if names[path] == nil, place != folder || !isFolder {
        let name = new.isEmpty ? file : new + "/" + file
        names[path] = name
        taken.insert(name)
        files.append((path, name))
      }
    }
  }

  /// With a number where another file has the name.
  private mutating func unique(_ name: String) -> String {
    var (unique, number) = (name, 2)
    let dot =
      name.lastIndex { $0 == "." || $0 == "/" }.flatMap { name[$0] == "." ? $0 : nil } ?? name.endIndex
    while !taken.insert(unique.lowercased()).inserted {
      unique = "\(name[..<dot])-\(number)\(name[dot...])"
      number += 1
    }
    return unique
  }
}

extension Report {
  /// Relative to the content folder: what the text shows or links, and what is listed as a graph.
  fileprivate var shownFiles: [String] {
    let linked = links.compactMap { link -> String? in
      guard case .attachment(let file) = link.target else { return nil }
      return file
    }
    return linked + incident.graphs.map(\.file).filter { folder.holds($0) }
  }
}

import Incidents

/// What a file is called beside a report: a name that links and addresses need not escape.
package enum AttachmentName {
  /// Of the last part of a path. `taken` are those of other files, without what follows the last dot: logs whose names
  /// differ only behind it would share their anchors.
  package static func name(of path: String, taken: [String]) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    let plain = String(last.unicodeScalars.map { isPlain($0) ? Character($0) : "-" })
    let bare = String(plain.drop { $0 == "-" || $0 == "." })
    let stem = bare.isEmpty ? "log" : LogReference(file: bare).stem
    let stems = taken.map { LogReference(file: $0).stem.lowercased() } + ["report"]
    var name = stem
    var number = 2
    while stems.contains(name.lowercased()) {
      name = "\(stem)-\(number)"
      number += 1
    }
    return name + bare.dropFirst(stem.count)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
      || scalar == "-" || scalar == "_" || scalar == "." || scalar == "=" || scalar == ","
  }
}

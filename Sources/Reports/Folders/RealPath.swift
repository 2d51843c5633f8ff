import Foundation

/// Where a path leads when every link on the way is followed.
package enum RealPath {
  /// Of what isn't there yet: the real path of the nearest folder that is, and the rest as it is written.
  package static func of(_ path: String) -> String {
    var folder = path
    var rest = ""
    while !folder.isEmpty {
      if let real = realpath(folder, nil) {
        defer { free(real) }
        return String(cString: real) + rest
      }
      guard let slash = folder.lastIndex(of: "/") else { break }
      rest = folder[slash...] + rest
      folder = String(folder[..<slash])
    }
    return path
  }
}

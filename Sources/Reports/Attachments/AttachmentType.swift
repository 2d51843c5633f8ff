/// The kinds of files that may lie beside a page. What a browser would run is not among them.
package enum AttachmentType {
  package static let images = ["png", "jpg", "jpeg", "gif", "webp", "svg"]
  private static let others = ["txt", "csv", "json", "pdf"]

  private static let texts = ["txt", "csv", "json", "svg"]

  package static func isText(_ file: String) -> Bool { texts.contains(fileExtension(file)) }

  /// What charts are drawn from.
  package static let graphData = ["csv", "tsv", "json", "xml"]

  package static func isGraphData(_ file: String) -> Bool { graphData.contains(fileExtension(file)) }

  package static func isImage(_ file: String) -> Bool { images.contains(fileExtension(file)) }

  package static func isPublishable(_ file: String) -> Bool {
    isImage(file) || others.contains(fileExtension(file))
  }

  /// Lower case, without the dot.
  package static func fileExtension(_ file: String) -> String {
    guard let dot = file.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    let rest = file.utf8[dot...].dropFirst()
    return rest.contains(UInt8(ascii: "/")) ? "" : Substring(rest).lowercased()
  }
}

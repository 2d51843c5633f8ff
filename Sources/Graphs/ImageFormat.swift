/// What a file of pixels or shapes is, whatever its name says.
package enum ImageFormat: String, Hashable, Sendable, CaseIterable {
  case png, jpeg, gif, webp, svg

  /// The endings that a file of this format may have, in lower case; the usual one first.
  package var fileExtensions: [String] {
    switch self {
    case .jpeg: ["jpg", "jpeg"]
    default: [rawValue]
    }
  }

  /// By the first bytes alone; `nil` if they are of no format known here.
  package init?(of bytes: [UInt8]) {
    let view = ByteView(bytes)
    if view.has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], at: 0) {
      self = .png
    } else if view.has([0xFF, 0xD8, 0xFF], at: 0) {
      self = .jpeg
    } else if view.has("GIF87a", at: 0) || view.has("GIF89a", at: 0) {
      self = .gif
    } else if view.has("RIFF", at: 0), view.has("WEBP", at: 8) {
      self = .webp
    } else if Self.looksLikeSVG(view) {
      self = .svg
    } else {
      return nil
    }
  }

  /// A text whose first tag can be `<svg>`; whether it is, its parser says.
  private static func looksLikeSVG(_ view: ByteView) -> Bool {
    var offset = view.has([0xEF, 0xBB, 0xBF], at: 0) ? 3 : 0
    while let byte = view[offset], XMLScanner.isSpace(byte) { offset += 1 }
    let openings: [StaticString] = ["<svg", "<?xml", "<!--", "<!DOCTYPE svg"]
    return openings.contains { view.has($0, at: offset) }
  }
}

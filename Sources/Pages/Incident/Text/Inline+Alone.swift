import Markdown

extension [Inline] {
  /// The images, if there is nothing else.
  var onlyImages: [Inline]? {
    guard allSatisfy({ $0.isImage || $0.isBlank }) else { return nil }
    let images = filter(\.isImage)
    return images.isEmpty ? nil : images
  }

  /// The link, if there is nothing else.
  var onlyLink: (destination: String, text: [Inline])? {
    guard let first = firstIndex(where: { !$0.isBlank }),
      case .link(let destination, _, let text) = self[first].kind,
      self[(first + 1)...].allSatisfy(\.isBlank)
    else { return nil }
    return (destination, text)
  }
}

extension Inline {
  var isImage: Bool { if case .image = kind { true } else { false } }

  /// Whether it is a line break or blanks, and so nothing between others.
  fileprivate var isBlank: Bool {
    switch kind {
    case .softBreak, .lineBreak, .html: true
    case .text(let text): text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    default: false
    }
  }
}

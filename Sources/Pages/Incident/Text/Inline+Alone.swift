import Markdown

extension [Inline] {
  /// The images, if there is nothing else; one that is a link to its own file counts without the link.
  var onlyImages: [Inline]? {
    let images = compactMap(\.shownImage)
    guard !images.isEmpty, allSatisfy({ $0.shownImage != nil || $0.isBlank }) else { return nil }
    return images
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

extension [Block] {
  /// The images of paragraphs that hold nothing else, at any depth of lists and quotations.
  var loneImages: [Inline] {
    flatMap { block -> [Inline] in
      switch block.kind {
      case .paragraph(let inlines): inlines.onlyImages ?? []
      case .blockQuote(let blocks): blocks.loneImages
      case .list(let list): list.items.flatMap(\.blocks.loneImages)
      case .heading, .codeBlock, .thematicBreak, .table, .htmlBlock: []
      }
    }
  }
}

extension Inline {
  var isImage: Bool { if case .image = kind { true } else { false } }

  /// Itself if it is an image, or the image in `[![…](load.png)](load.png)`.
  fileprivate var shownImage: Inline? {
    guard case .link(let destination, _, let text) = kind else { return isImage ? self : nil }
    guard text.count == 1, let image = text.first, case .image(destination, _, _) = image.kind else {
      return nil
    }
    return image
  }

  /// Whether it is a line break or blanks, and so nothing between others.
  fileprivate var isBlank: Bool {
    switch kind {
    case .softBreak, .lineBreak, .html: true
    case .text(let text): text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    default: false
    }
  }
}

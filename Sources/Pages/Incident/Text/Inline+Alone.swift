import Markdown

extension [Inline] {
  /// Without line breaks and blanks between them.
  private var substance: [Inline] {
    filter { inline in
      switch inline.kind {
      case .softBreak, .lineBreak, .html: false
      case .text(let text): !text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 }
      default: true
      }
    }
  }

  /// The images, if there is nothing else.
  var onlyImages: [Inline]? {
    let substance = substance
    guard !substance.isEmpty, substance.allSatisfy(\.isImage) else { return nil }
    return substance
  }

  /// The link, if there is nothing else.
  var onlyLink: (destination: String, text: [Inline])? {
    let substance = substance
    guard substance.count == 1, case .link(let destination, _, let text)? = substance.first?.kind else {
      return nil
    }
    return (destination, text)
  }
}

extension Inline {
  var isImage: Bool { if case .image = kind { true } else { false } }
}

/// Where an SVG refers to something: only into itself.
enum SVGReferences {
  /// What a link's target may begin with: a place in the same file, or pixels in the link.
  private static let targets = [
    "#", "data:image/png;base64,", "data:image/jpeg;base64,", "data:image/gif;base64,",
    "data:image/webp;base64,",
  ]

  /// What style sheets may call: none of these fetches but `url`, whose target is judged.
  private static let functions: Set<String> = [
    "", "url", "rgb", "rgba", "hsl", "hsla", "var", "calc", "min", "max", "clamp", "matrix", "translate",
    "translatex", "translatey", "scale", "scalex", "scaley", "rotate", "skewx", "skewy", "not", "nth-child",
    "format", "local", "drop-shadow", "blur", "brightness", "opacity", "grayscale", "inset", "polygon",
    "path",
  ]

  /// What else could fetch from a paint given as attribute (CSS Images 4).
  private static let fetchers: Set<String> = ["image-set", "-webkit-image-set", "image", "src", "cross-fade"]

  static func judge(link: String) throws(ImageFault) {
    let link = link.drop { $0.isWhitespace }
    guard link.isEmpty || targets.contains(where: link.lowercased().hasPrefix) else { throw fault(link) }
  }

  /// A style sheet or a `style` attribute, without escapes and imports.
  static func judge(style: [UInt8]) throws(ImageFault) {
    let text = String(decoding: style, as: UTF8.self).lowercased()
    guard !text.utf8.contains(UInt8(ascii: "\\")) else { throw .forbidden("an escape in a style") }
    guard !text.contains("@import") else { throw .forbidden("an import in a style") }
    for call in StyleCalls(text) {
      guard functions.contains(call.name) else {
        throw .forbidden("the function \"\(call.name)()\" in a style")
      }
      if call.name == "url" { try judge(link: call.argument) }
    }
  }

  /// Any other attribute: a paint may be `url(#a)`.
  static func judge(value: String) throws(ImageFault) {
    guard value.utf8.contains(UInt8(ascii: "(")) else { return }
    guard !value.utf8.contains(UInt8(ascii: "\\")) else { throw .forbidden("an escape in an attribute") }
    for call in StyleCalls(value.lowercased()) {
      guard !fetchers.contains(call.name) else { throw fault(call.argument[...]) }
      if call.name == "url" { try judge(link: call.argument) }
    }
  }

  private static func fault(_ target: Substring) -> ImageFault {
    .forbidden("a reference to \"\(target.prefix(60))\"")
  }
}

/// Why an image isn't shown.
package enum ImageFault: Error, Hashable, Sendable {
  case empty
  case notAnImage
  /// It is an image of that format, but the file's name says something else.
  case mislabelled(as: ImageFormat)
  case truncated
  /// It stops where the format wants an end mark.
  case noEnd
  case noImageData
  /// Width or height is zero.
  case zeroSize
  /// In pixels.
  case tooLarge(width: Int, height: Int)
  /// In the PNG chunk of that type.
  case badChecksum(chunk: String)
  /// What about it can't be, such as `colour type 7`.
  case badHeader(String)
  /// Bytes behind the image's end, in which something else may hide.
  case trailingData(bytes: Int)
  /// The header promises fewer pixels than the data has.
  case moreDataThanHeader
  /// An SVG with something that could run or fetch, such as `the element "script"`.
  case forbidden(String)

  /// A lower-case sentence without a full stop, about "the image".
  package var message: String {
    switch self {
    case .empty: "the image is an empty file"
    case .notAnImage: "the file is not a PNG, JPEG, GIF, WebP or SVG image"
    case .mislabelled(let format):
      "the image is a \(format.rawValue.uppercased()), but its name says otherwise"
    case .truncated: "the image is cut off"
    case .noEnd: "the image has no end mark, so it may be cut off"
    case .noImageData: "the image has a header but no picture"
    case .zeroSize: "the image has no width or no height"
    case .tooLarge(let width, let height): "the image is \(width) x \(height) pixels, more than 40 million"
    case .badChecksum(let chunk): "the image is damaged: the checksum of its \"\(chunk)\" chunk is wrong"
    case .badHeader(let what): "the image is damaged or of an unknown kind: \(what)"
    case .trailingData(let bytes): "the image has \(bytes) bytes behind its end"
    case .moreDataThanHeader: "the image has far more data than its header promises"
    case .forbidden(let what): "the SVG has \(what)"
    }
  }

  /// The way out, in the same style.
  package var help: String {
    switch self {
    case .mislabelled(let format):
      "rename it to end in \".\(format.fileExtensions.first ?? format.rawValue)\""
    case .tooLarge: "save a smaller one"
    case .trailingData, .moreDataThanHeader: "open it and save it again"
    case .forbidden: "export it as PNG, or as plain SVG without scripts and references"
    case .notAnImage, .empty, .noImageData, .zeroSize: "save the image again"
    case .truncated, .noEnd, .badChecksum, .badHeader: "fetch or save the image again"
    }
  }
}

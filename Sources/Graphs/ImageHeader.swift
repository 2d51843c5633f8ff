/// What an image says about itself: its format and the size at which a browser shows it.
///
///     switch ImageHeader.read(bytes, named: "memory-day.png") {
///     case .success(let header): "\(header.width) x \(header.height)"
///     case .failure(let fault): fault.message
///     }
package struct ImageHeader: Hashable, Sendable {
  package let format: ImageFormat
  /// In CSS pixels, after a turn that EXIF asks for; at least 1.
  package let width: Int
  package let height: Int

  /// More pixels than this (width times height) are a fault.
  package static let pixelLimit = 40_000_000

  /// Sizes beyond 2^31 - 1 are refused like those beyond `pixelLimit`.
  init(_ format: ImageFormat, width: Int, height: Int) throws(ImageFault) {
    guard width > 0, height > 0 else { throw .zeroSize }
    let (pixels, overflow) = width.multipliedReportingOverflow(by: height)
    guard !overflow, pixels <= Self.pixelLimit else { throw .tooLarge(width: width, height: height) }
    self.format = format
    self.width = width
    self.height = height
  }

  /// Judges a whole file. `fileName` matters by its ending only, in either case; time is linear in the bytes,
  /// and nothing is decompressed.
  package static func read(_ bytes: [UInt8], named fileName: String) -> Result<ImageHeader, ImageFault> {
    Result { () throws(ImageFault) in
      guard !bytes.isEmpty else { throw .empty }
      guard let format = ImageFormat(of: bytes) else { throw .notAnImage }
      let header = try read(ByteView(bytes), as: format)
      guard format.fileExtensions.contains(fileExtension(of: fileName)) else {
        throw .mislabelled(as: format)
      }
      return header
    }
  }

  private static func read(_ view: ByteView, as format: ImageFormat) throws(ImageFault) -> ImageHeader {
    switch format {
    case .png: try PNGFile.header(of: view)
    case .jpeg: try JPEGFile.header(of: view)
    case .gif: try GIFFile.header(of: view)
    case .webp: try WebPFile.header(of: view)
    case .svg: try SVGFile.header(of: view)
    }
  }

  private static func fileExtension(of name: String) -> String {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}

/// Whether EXIF asks for a quarter turn (EXIF 2.32, tag 0x0112: values 5 to 8 swap width and height).
enum EXIFOrientation {
  private static let orientationTag = 0x0112
  private static let shortType = 3

  /// `segment` is a JPEG's `APP1`. What can't be read asks for nothing, as in browsers.
  static func isTurned(_ view: ByteView, in segment: Range<Int>) -> Bool {
    let tiff = segment.lowerBound + 6
    guard view.has([0x45, 0x78, 0x69, 0x66, 0, 0], at: segment.lowerBound), tiff < segment.upperBound else {
      return false
    }
    let numbers = Numbers(view: view, isLittle: view.has("II", at: tiff))
    guard let value = try? orientation(numbers, tiff: tiff, end: segment.upperBound) else { return false }
    return (5...8).contains(value)
  }

  private static func orientation(_ numbers: Numbers, tiff: Int, end: Int) throws(ImageFault) -> Int? {
    let directory = try tiff + numbers.four(tiff + 4)
    let count = try numbers.two(directory)
    for index in 0..<count {
      let entry = directory + 2 + 12 * index
      guard entry + 12 <= end else { return nil }
      guard try numbers.two(entry) == orientationTag else { continue }
      return try numbers.two(entry + 2) == shortType ? numbers.two(entry + 8) : nil
    }
    return nil
  }

  /// A TIFF chooses its byte order in its first two letters.
  private struct Numbers {
    let view: ByteView
    let isLittle: Bool

    func two(_ offset: Int) throws(ImageFault) -> Int {
      isLittle ? try view.little16(offset) : try view.big16(offset)
    }

    func four(_ offset: Int) throws(ImageFault) -> Int {
      isLittle ? try view.little32(offset) : try view.big32(offset)
    }
  }
}

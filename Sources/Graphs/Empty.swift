package enum ImageFault: Error, Sendable { case truncated; package var message: String { "" } }
package struct ImageHeader: Sendable, Hashable {
  package var width: Int; package var height: Int
  package static func read(_ b: [UInt8], extension: String) throws(ImageFault) -> ImageHeader {
    ImageHeader(width: 1, height: 1)
  }
}

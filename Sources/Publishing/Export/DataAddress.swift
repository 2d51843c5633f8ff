import Bytes
import Reports

/// An image as an address that holds it.
enum DataAddress {
  /// `name` tells by its ending what kind of image it is, as that of every published image does.
  static func bytes(of image: [UInt8], named name: String) -> [UInt8] {
    var address = ByteBuffer(capacity: image.count / 3 * 4 + 64)
    address.append("data:image/")
    address.append(utf8: type(AttachmentType.fileExtension(name)))
    address.append(";base64,")
    address.append(base64: image)
    return address.bytes
  }

  private static func type(_ fileExtension: String) -> String {
    switch fileExtension {
    case "svg": "svg+xml"
    case "jpg": "jpeg"
    default: fileExtension
    }
  }
}

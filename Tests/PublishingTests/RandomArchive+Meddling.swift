import Foundation
import TestSupport

extension RandomArchive {
  /// Does something to what an earlier build left, and says what.
  mutating func meddle() throws -> String? {
    let manager = FileManager.default
    let files = try place.contents(of: "site").keys.sorted()
    switch number(0...11) {
    case 0:
      // Without its manifest nobody may write there any more.
      guard let file = files.randomElement(using: &random), !file.hasPrefix(".") else { return nil }
      try manager.removeItem(atPath: "\(place.path)/site/\(file)")
      return "the site loses \(file)"
    case 1:
      guard let file = files.randomElement(using: &random), !file.hasPrefix(".") else { return nil }
      try place.write("vandalised", to: "site/\(file)")
      return "\(file) is overwritten"
    case 2:
      try? manager.removeItem(atPath: place.path + "/site")
      return "the site goes"
    case 3:
      try? manager.removeItem(atPath: place.path + "/.icarus")
      return "the cache goes"
    case 4, 5:
      let file = random.pick(["build", "reports"], else: "build")
      guard var bytes = try? Array(Data(contentsOf: URL(filePath: "\(place.path)/.icarus/\(file)"))),
        !bytes.isEmpty
      else { return nil }
      bytes[number(0...(bytes.count - 1))] ^= 0x10
      try place.write(bytes, to: ".icarus/\(file)")
      return "a bit of \(file) turns"
    default: return nil
    }
  }
}

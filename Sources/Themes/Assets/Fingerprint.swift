/// A number that tells sets of files apart: FNV-1a, 64 bits. Not meant to withstand anybody who wants two alike.
struct Fingerprint: Hashable, Sendable {
  private var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Of paths and contents, in the order of the paths.
  init(of files: [String: [UInt8]]) {
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      add(path.utf8)
      add(CollectionOfOne(0))
      add(String(bytes.count).utf8)
      add(CollectionOfOne(0))
      add(bytes)
    }
  }

  private mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// 16 hexadecimal digits.
  var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

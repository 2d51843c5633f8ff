#if os(Linux)
  import Foundation

  /// One record of what the kernel tells, see inotify(7).
  struct InotifyEvent: Equatable {
    let watch: Int32
    let mask: UInt32
    /// In the folder that is watched; empty where it speaks of the folder itself.
    let name: String

    /// What stands before the name: four numbers of four bytes, the last of which is the length of the name.
    private static let headLength = 16

    func `is`<Flag: BinaryInteger>(_ flag: Flag) -> Bool { mask & UInt32(truncatingIfNeeded: flag) != 0 }

    static func all(in bytes: ArraySlice<UInt8>) -> [InotifyEvent] {
      var events: [InotifyEvent] = []
      var rest = bytes
      while rest.count >= headLength {
        let number = { (index: Int) in
          rest.dropFirst(4 * index).prefix(4).withUnsafeBytes { $0.loadUnaligned(as: UInt32.self) }
        }
        let name = rest.dropFirst(headLength).prefix(Int(number(3)))
        events.append(
          InotifyEvent(
            watch: Int32(bitPattern: number(0)), mask: number(1),
            name: String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)))
        rest = rest.dropFirst(headLength + Int(number(3)))
      }
      return events
    }
  }
#endif

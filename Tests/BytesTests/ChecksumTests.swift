import Bytes
import Testing

@Suite("Checksums")
struct ChecksumTests {
  private let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 &* 37) }

  @Test("Every byte counts, of what is short and of what is long", arguments: [7, 8, 255, 256, 259, 1_000])
  func everyByte(count: Int) {
    let whole = Checksum.of(bytes[..<count])
    for place in 0..<count {
      var changed = bytes
      changed[place] ^= 1
      #expect(Checksum.of(changed[..<count]) != whole, "\(place)")
    }
  }

  @Test("It is the same wherever the bytes stand, and another where two words have changed places")
  func placeInMemory() {
    #expect(Checksum.of(([0] + bytes)[1...]) == Checksum.of(bytes[...]))
    for distance in [8, 32] {
      let moved = Array(bytes[distance..<(2 * distance)] + bytes[..<distance] + bytes[(2 * distance)...])
      #expect(Checksum.of(moved[...]) != Checksum.of(bytes[...]))
    }
  }
}

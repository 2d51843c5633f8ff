import Diagnostics
import Foundation

/// What is remembered of a build that published all: enough to see that another would do nothing.
struct BuildRecord: Codable, Equatable {
  /// What was asked for, and by which program.
  var request: [String]
  /// The day of every age, as its number.
  var day: Int
  /// The zone in which the clock was asked for that day; nothing where the day was named.
  var clockZone: String?
  /// The content folder, relative to the root.
  var content: String
  var incidentCount: Int
  /// How many files the site has.
  var fileCount: Int
  /// What was shown.
  var diagnostics: [Diagnostic]
  /// As of `InputStates`, from before anything was read.
  var inputs = Data()
  /// As of `StateBytes`, relative to the output folder, from when it was still held.
  var outputs = Data()
}

extension BuildRecord {
  /// Another form gets another number.
  private static let magic = Array("icarus build 1\n".utf8)
  /// Of the checksum.
  private static let tailLength = 8

  /// Nothing of a file that is damaged, or of another form.
  init?(bytes: [UInt8]) {
    guard bytes.count > Self.magic.count + Self.tailLength, bytes.starts(with: Self.magic) else { return nil }
    let body = bytes[Self.magic.count..<(bytes.count - Self.tailLength)]
    guard Array(bytes.suffix(Self.tailLength)) == Self.checksum(body),
      let record = try? PropertyListDecoder().decode(BuildRecord.self, from: Data(body))
    else { return nil }
    self = record
  }

  /// Nothing where it can't be written down.
  var bytes: [UInt8]? {
    let encoder = PropertyListEncoder()
    encoder.outputFormat = .binary
    guard let body = try? encoder.encode(self) else { return nil }
    return Self.magic + body + Self.checksum(ArraySlice(body))
  }

  /// FNV-1a over words of eight bytes: it finds damage, not deceit.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    bytes.withUnsafeBytes { bytes in
      var offset = 0
      while offset < bytes.count {
        var word: UInt64 = 0
        withUnsafeMutableBytes(of: &word) {
          $0.copyBytes(from: bytes[offset..<Swift.min(offset + 8, bytes.count)])
        }
        sum = (sum ^ UInt64(littleEndian: word)) &* 0x100_0000_01B3
        sum ^= sum &>> 29
        offset += 8
      }
    }
    return withUnsafeBytes(of: sum.littleEndian) { Array($0) }
  }
}

import Bytes
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
  /// Whether the inputs had been as they were for long enough, so that a change to them would show.
  var isSettled = true
  /// As of `InputStates`, from before anything was read: what all pages depend on, and the content folder.
  var shared = Data()
  var inputs = Data()
  /// Where each report stands among the inputs, by the name of its folder; without those that had changed just before.
  var reports: [String: Range<Int>] = [:]
  /// As of `StateBytes`, relative to the output folder, from when it was still held.
  var outputs = Data()
  /// A `PublishedSite`, packed.
  var site = Data()
}

extension BuildRecord {
  /// Another form gets another number.
  private static let magic = Array("icarus build 2\n".utf8)
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

  private static func checksum(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    withUnsafeBytes(of: Checksum.of(bytes).littleEndian) { Array($0) }
  }
}

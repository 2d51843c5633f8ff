/// Lists of what was found as bytes: of each incident in one how many are like it, and behind that each of these in its own.
extension FoundSimilarity {
  private static let size = 24

  /// `starts` has where the list of each incident begins, and where the last one ends.
  static func record(of found: [FoundSimilarity], starts: [Int]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(starts.count + size * found.count)
    for (start, end) in zip(starts, starts.dropFirst()) { bytes.append(UInt8(clamping: end - start)) }
    for found in found { found.append(to: &bytes) }
    return bytes
  }

  /// Nothing of bytes that are no record of so many incidents.
  static func lists(in record: [UInt8], count: Int) -> (found: [FoundSimilarity], starts: [Int])? {
    guard count <= record.count else { return nil }
    var starts = [0]
    starts.reserveCapacity(count + 1)
    for number in record.prefix(count) { starts.append(starts[starts.count - 1] + Int(number)) }
    let entries = record[count...]
    guard entries.count == size * starts[count] else { return nil }
    var found: [FoundSimilarity] = []
    found.reserveCapacity(starts[count])
    for place in stride(from: entries.startIndex, to: entries.endIndex, by: size) {
      let entry = FoundSimilarity(entries[place..<(place + size)])
      guard (0..<count).contains(Int(entry.place)) else { return nil }
      found.append(entry)
    }
    return (found, starts)
  }

  private func append(to bytes: inout [UInt8]) {
    withUnsafeBytes(of: place.littleEndian) { bytes.append(contentsOf: $0) }
    withUnsafeBytes(of: score.littleEndian) { bytes.append(contentsOf: $0) }
    bytes.append(isNamed ? 1 : 0)
    bytes.append(featureCount)
    for index in 0..<16 { bytes.append(features[index]) }
  }

  private init(_ bytes: ArraySlice<UInt8>) {
    self = bytes.withUnsafeBytes { bytes in
      var found = FoundSimilarity(
        place: Int32(littleEndian: bytes.loadUnaligned(as: Int32.self)),
        score: UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: 4, as: UInt16.self)),
        isNamed: bytes[6] != 0)
      found.featureCount = min(bytes[7], 16)
      for index in 0..<16 { found.features[index] = bytes[8 + index] }
      return found
    }
  }
}

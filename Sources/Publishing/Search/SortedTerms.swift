import Bytes

/// The terms of some reports behind each other, by the file of the index in which they are, and then by their bytes.
/// A class, since threads hand it on and a table can't be copied. It never changes.
final class SortedTerms: @unchecked Sendable {
  private let table: TermTable
  /// Numbers of terms in the table.
  private let order: [UInt32]
  /// Where the terms of each file begin in `order`, and where the last ones end.
  private let starts: [Int]

  /// `read` gives the search text of a report by its place; nothing where there is none.
  init(
    ofReports places: Range<Int>, in shards: SearchShards,
    reading read: (Int) throws(PublishingError) -> [UInt8]?
  ) throws(PublishingError) {
    var table = TermTable()
    var reader = SearchTextReader()
    for place in places {
      try read(place)?.withUnsafeBufferPointer { text in
        reader.read(text) { table.add($0, of: Int32(truncatingIfNeeded: place), isHeavy: $1) }
      }
    }
    table.finish()
    let files = (0..<table.count).map { number in table.withTerm(number) { shards.number(of: $0) } }
    (order, starts) = Self.sorted(table, files, shards.names.count)
    self.table = table
  }

  /// The places of a file's terms.
  func places(ofShard number: Int) -> Range<Int> { starts[number]..<starts[number + 1] }

  func withTerm<Result>(_ place: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    table.withTerm(Int(order[place]), body)
  }

  func lastReport(_ place: Int) -> Int { table.lastReport(Int(order[place])) }

  func copyPostings(_ place: Int, to bytes: inout [UInt8]) {
    table.copyPostings(Int(order[place]), to: &bytes)
  }

  private static func sorted(
    _ table: borrowing TermTable, _ files: [Int], _ count: Int
  ) -> (order: [UInt32], starts: [Int]) {
    var starts = [Int](repeating: 0, count: count + 1)
    for file in files { starts[file + 1] += 1 }
    for file in 0..<count { starts[file + 1] += starts[file] }
    var next = starts
    var order = [UInt32](repeating: 0, count: files.count)
    for (number, file) in files.enumerated() {
      order[next[file]] = UInt32(number)
      next[file] += 1
    }
    for file in 0..<count {
      sort(&order[starts[file]..<starts[file + 1]], table)
    }
    return (order, starts)
  }

  private static func sort(_ numbers: inout ArraySlice<UInt32>, _ table: borrowing TermTable) {
    let sorted = numbers.sorted { a, b in
      table.withTerm(Int(a)) { a in table.withTerm(Int(b)) { b in a.precedesInBytes(b) } }
    }
    numbers.replaceSubrange(numbers.startIndex..<numbers.endIndex, with: sorted)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether it comes first in the order of bytes.
  func precedesInBytes(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
    let same = lengthOfFront(sharedWith: other)
    if same == other.count { return false }
    return same == count || self[same] < other[same]
  }
}

import Foundation
import Incidents
import Reports

extension FuzzTarget {
  /// The bytes are issues.json. What is read without a finding is written and read again as the same.
  static let ledger = FuzzTarget("ledger", longest: 2_048) { bytes throws(FuzzFailure) in
    let read = IssueLedgerReader.read(bytes, path: IssueLedgerReader.file)
    try expectPlaces(of: read.diagnostics, in: [IssueLedgerReader.file: bytes])
    let written = IssueLedgerWriter.bytes(of: read.value)
    try expectJSON(written)
    let again = IssueLedgerReader.read(written, path: IssueLedgerReader.file)
    try expect(
      again.diagnostics.isEmpty, "what was written can't be read: \(again.diagnostics.map(\.message))")
    try expect(again.value == read.value, "what was written is something else")
  }

  /// The bytes are reviews.json.
  static let meetings = FuzzTarget(
    "meetings", longest: 1_024, fixtures: [Fixture("../content/reviews.json")]
  ) { bytes throws(FuzzFailure) in
    let read = ReviewMeetings.read(bytes, path: ReviewMeetings.file)
    try expectPlaces(of: read.diagnostics, in: [ReviewMeetings.file: bytes])
    let written = ReviewMeetings.bytes(of: read.value)
    try expectJSON(written)
    let again = ReviewMeetings.read(written, path: ReviewMeetings.file)
    try expect(again.diagnostics.isEmpty && again.value == read.value, "what was written is something else")
  }
}

private func expectJSON(_ bytes: [UInt8]) throws(FuzzFailure) {
  try expect((try? JSONSerialization.jsonObject(with: Data(bytes))) != nil, "what was written is no JSON")
}

/// An object of JSON: a class, so that a value is small, of which an export has millions.
final class JSONObject: Sendable {
  /// In their order; two may have one name.
  let members: [(name: String, value: JSON)]
  /// As it was written.
  let source: ArraySlice<UInt8>

  init(_ members: [(name: String, value: JSON)], source: ArraySlice<UInt8>) {
    self.members = members
    self.source = source
  }
}

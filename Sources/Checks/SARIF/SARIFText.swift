import Diagnostics

/// Text from content as a message of SARIF.
enum SARIFText {
  /// `[words](1)` in a message is a link to one of its places, so brackets that would make one are escaped.
  static func escaped(_ text: String) -> String {
    let text = VisibleText.escaped(text)
    guard text.contains("](") else { return text }
    return text.replacing("[", with: "\\[").replacing("]", with: "\\]")
  }
}

extension JSONWriter {
  /// An object with a text alone.
  mutating func text(_ name: StaticString, _ text: String) {
    member(name) { json in json.object { $0.member("text", text) } }
  }
}

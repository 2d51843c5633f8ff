/// What somebody said in a log, and who, by their places in the words of all.
package struct SaidText: Hashable, Sendable {
  /// May have several lines.
  package let text: Range<Int>
  /// Empty where nobody is named.
  package let speaker: Range<Int>

  package init(text: Range<Int>, speaker: Range<Int>) {
    self.text = text
    self.speaker = speaker
  }
}

/// Words that a rule minds, or misses.
package struct Wording: Sendable {
  /// In lower case, with one blank between two words; `#` stands for any number.
  package let words: String
  /// What to write instead, or what is wrong with it; empty where the rule says it for all its words.
  package let advice: String

  package init(_ words: String, _ advice: String = "") {
    self.words = words
    self.advice = advice
  }

  /// Several words with one advice.
  static func any(_ words: [String], _ advice: String = "") -> [Wording] {
    words.map { Wording($0, advice) }
  }
}

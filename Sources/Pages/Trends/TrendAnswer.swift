import Markdown

/// The answer to a question in words, numbers and, with enough of them, a picture.
package struct TrendAnswer: Sendable {
  /// Where it stands on the page, and what programs know it by.
  package let anchor: String
  /// As people ask it.
  package let question: String
  /// How many were counted: what `numbers` sum up to, and what `sentence` names.
  package let count: Int
  package let sentence: TrendSentence
  /// How it is counted.
  package let method: String
  package let numbers: TrendTable
  /// What nobody has confirmed, and is kept apart.
  package let suggestion: Suggestion?
  /// What stands beside the words: a chart, or what it would have shown as a list. It links from some page.
  let figure: @Sendable (PageLinks) -> HTML?

  package struct Suggestion: Sendable {
    package let sentence: TrendSentence
    package let numbers: TrendTable
  }

  init(
    _ anchor: String, _ question: String, count: Int, sentence: TrendSentence, method: String,
    numbers: TrendTable, suggestion: Suggestion? = nil,
    figure: @escaping @Sendable (PageLinks) -> HTML?
  ) {
    self.anchor = anchor
    self.question = question
    self.count = count
    self.sentence = sentence
    self.method = method
    self.numbers = numbers
    self.suggestion = suggestion
    self.figure = figure
  }

  /// With fewer points than this a list says more than a chart.
  static let fewest = 5
}

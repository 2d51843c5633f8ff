import Markdown

/// The answer to a question in words, numbers and, with enough of them, a picture.
struct TrendAnswer {
  /// One or two sentences with the numbers that they rest on.
  var sentence: HTML
  /// How it is counted.
  var method: String
  /// The numbers behind the picture; their sum is the number that the sentence begins with.
  var numbers: TrendTable
  /// What stands beside the words: a chart, or what it would have shown as a list.
  var figure: HTML?

  /// With fewer points than this a list says more than a chart.
  static let fewest = 5
}

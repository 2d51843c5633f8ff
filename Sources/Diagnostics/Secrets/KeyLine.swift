/// What a line behind the beginning of a private key is, with the part of it that must not be shown.
enum KeyLine {
  /// Marks of quotes, lists and code alone.
  case blank
  /// `DEK-Info: …` and what else may stand above a key.
  case header(Range<Int>)
  /// So many letters of base 64 as no word has.
  case material(Range<Int>)
  /// A few of them, as in the last line of a key. Some are likely to be of one wherever they stand.
  case word(Range<Int>, isLikely: Bool)
  /// Behind the marks of quotes and lists.
  case other(Range<Int>)
}

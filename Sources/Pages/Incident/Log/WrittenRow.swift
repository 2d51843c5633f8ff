/// Where a row stands in a log as its page shows it.
struct WrittenRow {
  let whole: Range<Int>
  /// The same without the tag that begins it.
  let words: Range<Int>
  let style: ChatRows.Style
}

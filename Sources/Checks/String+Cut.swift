extension String {
  /// No longer than so many characters, with a mark where something is left out.
  func cut(to length: Int) -> String {
    count > length ? prefix(length) + "…" : self
  }
}

/// How much a word says by where it stands.
enum GistWeights {
  /// A title has few words, and each was chosen.
  static let title = 8
  /// It is the whole story in two sentences.
  static let summary = 6
  /// Of factors and tags, since other reports may say in their text what this one says by them.
  static let name = 4
  /// What monitoring called by name, and not by chance.
  static let alert = 4
  static let section = 2
  /// It tells all that happened, most of which happens in any incident; and code shows all that was typed.
  static let timeline = 1
}

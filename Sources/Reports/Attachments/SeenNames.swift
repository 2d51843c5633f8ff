/// Names of files that were met, by what some file systems take for the same.
struct SeenNames {
  /// By the name in small letters; strings are equal across Unicode forms, as names are to some file systems.
  private var namesakes: [String: [String]] = [:]

  /// Takes note of a name: whether these very bytes are met for the first time, and the first name that differs from them
  /// only in case or Unicode form.
  mutating func note(_ name: String) -> (isNew: Bool, namesake: String?) {
    let known = namesakes[name.lowercased(), default: []]
    guard !known.contains(where: { $0.utf8.elementsEqual(name.utf8) }) else { return (false, nil) }
    namesakes[name.lowercased()] = known + [name]
    return (true, known.first)
  }
}

/// A pattern of paths as shells have them: `*` and `?` stand for what is within one name, `**` for folders of any depth,
/// `{a,b}` for one of several. Bytes are compared, and names that begin with a dot belong to nobody.
package struct PathPattern: Hashable, Sendable {
  /// Each without braces, by its names.
  private let alternatives: [[[UInt8]]]

  /// More of them are a slip of the pen.
  private static let mostAlternatives = 64

  /// Nothing for a path that begins at the root, goes up, is empty, has braces that don't close, or brackets, which mean one of
  /// several letters elsewhere.
  package init?(_ text: String) {
    guard let texts = Self.spread(Array(text.utf8)), !text.hasPrefix("/"),
      !text.contains(where: { "[]".contains($0) })
    else { return nil }
    let alternatives = texts.map {
      $0.split(separator: UInt8(ascii: "/")).map(Array.init).filter { $0 != [0x2E] }
    }
    guard alternatives.allSatisfy({ !$0.isEmpty && !$0.contains(Array("..".utf8)) }) else { return nil }
    self.alternatives = alternatives
  }

  private init(alternatives: [[[UInt8]]]) { self.alternatives = alternatives }

  /// Without one of the alternatives; nothing where none is left.
  package func leavingOut(_ other: PathPattern) -> PathPattern? {
    let rest = alternatives.filter { !other.alternatives.contains($0) }
    return rest.isEmpty ? nil : PathPattern(alternatives: rest)
  }

  /// Whether one of the alternatives is another pattern, to the letter.
  package func contains(_ other: PathPattern) -> Bool { other.alternatives.allSatisfy(alternatives.contains) }

  package func matches(_ path: String) -> Bool {
    let names = Self.names(of: path)
    return alternatives.contains { Self.matches($0[...], names[...]) }
  }

  /// Whether something below a folder may match.
  func reaches(into folder: String) -> Bool {
    let names = Self.names(of: folder)
    return alternatives.contains { pattern in
      for (index, name) in names.enumerated() {
        guard index < pattern.count - 1 else { return false }
        if pattern[index] == Self.anyFolders { return true }
        guard Self.matches(name: pattern[index][...], name[...]) else { return false }
      }
      return names.count < pattern.count
    }
  }

  /// Whether the last name that a path is matched by is spelt out, and not left open by a `*`.
  func names(_ path: String) -> Bool {
    let names = Self.names(of: path)
    return alternatives.contains { $0.last == names.last && Self.matches($0[...], names[...]) }
  }

  private static let anyFolders = Array("**".utf8)

  private static func names(of path: String) -> [[UInt8]] {
    Array(path.utf8).split(separator: UInt8(ascii: "/")).map(Array.init)
  }

  /// What `{a,b}` stands for, the first braces first; nothing where they don't close, stand in others or are too many.
  private static func spread(_ text: [UInt8]) -> [[UInt8]]? {
    var done: [[UInt8]] = [[]]
    var rest = text[...]
    while let byte = rest.popFirst() {
      guard byte != UInt8(ascii: "}") else { return nil }
      guard byte == UInt8(ascii: "{") else {
        for index in done.indices { done[index].append(byte) }
        continue
      }
      guard let end = rest.firstIndex(of: UInt8(ascii: "}")) else { return nil }
      let choices = rest[..<end].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      guard done.count * choices.count <= mostAlternatives, !rest[..<end].contains(UInt8(ascii: "{")) else {
        return nil
      }
      done = done.flatMap { front in choices.map { front + $0 } }
      rest = rest[(end + 1)...]
    }
    return done
  }

  private static func matches(_ pattern: ArraySlice<[UInt8]>, _ names: ArraySlice<[UInt8]>) -> Bool {
    matches(pattern, names, isOpen: { $0 == anyFolders }, standingFor: { $0.first != UInt8(ascii: ".") }) {
      matches(name: $0[...], $1[...])
    }
  }

  private static func matches(name pattern: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Bool {
    guard name.first != UInt8(ascii: ".") || pattern.first == UInt8(ascii: ".") else { return false }
    return matches(pattern, name, isOpen: { $0 == UInt8(ascii: "*") }, standingFor: { _ in true }) {
      $0 == UInt8(ascii: "?") || $0 == $1
    }
  }

  /// Whether a sequence fits a pattern in which some elements stand for any number of others. What the last of those
  /// stands for is all that is ever tried again, so that the time is at most the product of both lengths.
  private static func matches<Element>(
    _ pattern: ArraySlice<Element>, _ text: ArraySlice<Element>, isOpen: (Element) -> Bool,
    standingFor isAny: (Element) -> Bool, _ isSame: (Element, Element) -> Bool
  ) -> Bool {
    var (pattern, text) = (pattern, text)
    var retry: (pattern: ArraySlice<Element>, text: ArraySlice<Element>)?
    while true {
      if let part = pattern.first, isOpen(part) {
        pattern.removeFirst()
        retry = (pattern, text)
      } else if let part = pattern.first, let element = text.first, isSame(part, element) {
        pattern.removeFirst()
        text.removeFirst()
      } else if pattern.isEmpty, text.isEmpty {
        return true
      } else {
        guard let last = retry, let next = last.text.first, isAny(next) else { return false }
        (pattern, text) = (last.pattern, last.text.dropFirst())
        retry = (pattern, text)
      }
    }
  }
}

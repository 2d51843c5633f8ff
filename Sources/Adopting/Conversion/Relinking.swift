/// Where the links of a text lead that moves, or whose targets do. All paths are those of the archive.
struct Relinking {
  let content: ArchivePath
  /// The folder of the text, before and after.
  let before: ArchivePath
  let after: ArchivePath
  /// Where the targets lie that move, or of which the text gets a copy.
  let moved: [String: String]
  /// Whether a file lies there before.
  let exists: @Sendable (String) -> Bool

  /// What an address leads to, before.
  func target(of address: LocalAddress) -> ArchivePath {
    (address.isFromContent ? content : before).following(address.path)
  }

  /// The address that leads to the same file afterwards; nothing where the old one does.
  func address(insteadOf destination: String) -> String? {
    guard let address = LocalAddress(destination) else { return nil }
    let target = target(of: address)
    let place = moved[target.text]
    // What begins with a slash and isn't there is an address of the site that the texts were written for.
    if address.isFromContent, place == nil, before == after || !exists(target.text) { return nil }
    let goal = place.map(ArchivePath.init) ?? target
    if !address.isFromContent, after.following(address.path) == goal { return nil }
    return address.written(leadingTo: after.path(to: goal))
  }
}

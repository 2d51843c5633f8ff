/// Where the links of a text lead that moves, or whose targets do. All paths are those of the archive.
struct Relinking {
  let content: ArchivePath
  /// The folder of the text, before and after.
  let before: ArchivePath
  let after: ArchivePath
  /// Where the targets lie that move.
  let moved: [String: String]
  /// And those that go with the text, or of which it gets a copy.
  var own: [String: String] = [:]

  /// What an address leads to, before.
  func target(of address: LocalAddress) -> ArchivePath {
    (address.isFromContent ? content : before).following(address.path)
  }

  /// The address that leads to the same file afterwards; nothing where the old one does.
  func address(insteadOf destination: String) -> String? {
    guard let address = LocalAddress(destination) else { return nil }
    let target = target(of: address)
    let place = own[target.text] ?? moved[target.text]
    let goal = place.map(ArchivePath.init) ?? target
    // Reports in folders know no address that begins at the content folder.
    let stays =
      address.isFromContent ? before == after && place == nil : after.following(address.path) == goal
    guard !stays else { return nil }
    return address.written(leadingTo: after.path(to: goal))
  }
}

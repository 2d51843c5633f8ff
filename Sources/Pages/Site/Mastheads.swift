import Synchronization

/// The mastheads of a site, each made once.
final class Mastheads: Sendable {
  private let made = Mutex<[Masthead.Position: Masthead]>([:])

  /// Who comes while one is made waits.
  func masthead(of page: Address, _ links: PageLinks, in site: Site) -> Masthead {
    let position = Masthead.Position(of: page, links)
    return made.withLock { made in
      if let masthead = made[position] { return masthead }
      let masthead = Masthead(site, at: position)
      made[position] = masthead
      return masthead
    }
  }
}

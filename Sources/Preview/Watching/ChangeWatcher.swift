import Foundation
import Incidents

/// Waits for changes of an archive that can change its site.
package final class ChangeWatcher {
  private let places: WatchedPlaces
  private var source: any ChangeSource
  private let start = ContinuousClock.now

  /// Whether the system tells of changes, and nobody has to look for them.
  package let isTold: Bool

  /// Knows of all that changes from now on.
  package convenience init(root: String, content: ContentFolder) {
    let places = WatchedPlaces(content: content)
    #if os(Linux)
      if let source = Inotify(root: root, places) {
        self.init(places, source, isTold: true)
        return
      }
    #endif
    self.init(places, StatPolling(root: root, places), isTold: false)
  }

  init(_ places: WatchedPlaces, _ source: any ChangeSource, isTold: Bool) {
    self.places = places
    self.source = source
    self.isTold = isTold
  }

  /// Waits until something changed and all is quiet again. The paths of what did, relative to the root; that of a folder for
  /// whatever is in it.
  package func next() -> Set<String> {
    var changed: Set<String> = []
    var debounce = Debounce()
    while true {
      let wait = debounce.wait(at: now)
      if wait == 0 { return changed }
      let found = source.changes(within: wait).filter(places.count)
      guard !found.isEmpty else { continue }
      changed.formUnion(found)
      debounce.notice(at: now)
    }
  }

  /// In milliseconds since the watcher was made.
  private var now: Int {
    let passed = start.duration(to: .now).components
    return Int(passed.seconds) * 1_000 + Int(passed.attoseconds / 1_000_000_000_000_000)
  }
}

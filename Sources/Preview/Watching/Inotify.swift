#if os(Linux)
  import Foundation
  import Reports

  /// Is told of changes by the kernel, folder by folder.
  final class Inotify: ChangeSource {
    /// Writing, and whatever happens to a name.
    private static let mask = UInt32(
      IN_MODIFY | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ONLYDIR
        | IN_DONT_FOLLOW | IN_EXCL_UNLINK)
    /// Deeper folders are no content.
    private static let deepest = 32

    private let root: String
    private let places: WatchedPlaces
    private let descriptor: Int32
    /// By the number that the kernel gave them.
    private var folders: [Int32: String] = [:]
    /// Whether a folder couldn't be watched.
    private(set) var isBlind = false

    /// Nothing where the kernel has no room for all folders.
    init?(root: String, _ places: WatchedPlaces) {
      self.root = root
      self.places = places
      descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
      guard descriptor >= 0 else { return nil }
      watchAll()
      guard !isBlind else { return nil }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    func changes(within milliseconds: Int?) -> Set<String> {
      var awaited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&awaited, 1, Int32(clamping: milliseconds ?? -1)) > 0 else { return [] }
      return read()
    }

    private func read() -> Set<String> {
      var changed: Set<String> = []
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = buffer.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
        guard count > 0 else { return changed }
        for event in InotifyEvent.all(in: buffer[..<count]) { note(event, in: &changed) }
      }
    }

    private func note(_ event: InotifyEvent, in changed: inout Set<String>) {
      if event.is(IN_Q_OVERFLOW) {
        watchAll()
        changed.insert("")
        return
      }
      guard let folder = folders[event.watch] else { return }
      if event.is(IN_IGNORED) { folders[event.watch] = nil }
      guard !event.name.isEmpty else { return }
      let path = folder.isEmpty ? event.name : "\(folder)/\(event.name)"
      changed.insert(path)
      if event.is(IN_ISDIR), event.is(IN_CREATE) || event.is(IN_MOVED_TO), places.isSource(path) {
        watchAll(below: path)
      }
    }

    private func watchAll() {
      for folder in places.ways { watch(folder) }
      for folder in places.folders { watchAll(below: folder) }
    }

    /// What is made in a new folder before it is watched belongs to the change that tells of the folder.
    private func watchAll(below folder: String) {
      var waiting = [(path: folder, depth: 0)]
      while let (folder, depth) = waiting.popLast() {
        guard depth < Self.deepest, watch(folder), let entries = try? FileSystem.list("\(root)/\(folder)")
        else {
          continue
        }
        for entry in entries where entry.kind == .folder {
          let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
          if places.isSource(path) { waiting.append((path, depth + 1)) }
        }
      }
    }

    @discardableResult
    private func watch(_ folder: String) -> Bool {
      let number = inotify_add_watch(descriptor, folder.isEmpty ? root : "\(root)/\(folder)", Self.mask)
      if number < 0, errno == ENOSPC || errno == ENOMEM { isBlind = true }
      guard number >= 0 else { return false }
      folders[number] = folder
      return true
    }
  }
#endif

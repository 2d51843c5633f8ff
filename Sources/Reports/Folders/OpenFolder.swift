import Foundation

/// A folder that is held open, so that files in it are found without looking for it again.
final class OpenFolder: Sendable {
  let descriptor: Int32

  /// Nothing where there is no such folder, or where a link stands in its place.
  init?(_ path: String) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
  }

  deinit { close(descriptor) }
}

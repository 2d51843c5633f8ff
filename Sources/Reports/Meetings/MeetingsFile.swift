import Diagnostics
import Foundation
import Incidents

/// The days of the meetings on the disk, held by a lock on their folder: nobody else notes one meanwhile.
package struct MeetingsFile {
  private let folder: String
  private var path: String { folder + "/" + ReviewMeetings.file }

  /// `content` is absolute.
  package init(in content: String) { folder = content }

  /// Adds a day to those that are there; false where it was there already, nothing where they can't be read. The file is there,
  /// whole, with the old or the new days at any moment.
  package func note(_ day: Day) throws(FileError) -> Bool? {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.lock, path: folder, code: errno) }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw FileError(.lock, path: folder, code: errno) }
    }
    guard FileSystem.kind(of: path) != nil else {
      try FileSystem.create(path, ReviewMeetings.bytes(of: [day]))
      return true
    }
    let old = try FileSystem.read(path, limit: ReviewMeetings.largest)
    let known = ReviewMeetings.read(old, path: path)
    guard known.diagnostics.isEmpty else { return nil }
    if known.value.contains(day) { return false }
    guard try FileSystem.replace(path, old, by: ReviewMeetings.bytes(of: known.value + [day])) else {
      throw FileError(.write, path: path, code: EBUSY)
    }
    return true
  }
}

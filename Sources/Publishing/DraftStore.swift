import Foundation
import Incidents
import Markdown
import Pages
import Reports
import Synchronization

/// Keeps the drafts of reports in a file without a name until their pages are published, so that memory doesn't grow with
/// what people wrote. The file is gone when the process is.
package final class DraftStore: Sendable {
  private let descriptor: Int32
  /// As messages speak of it.
  private static let name = "the drafts of pages"
  private let state = Mutex(State())

  private struct State {
    var end = 0
    var drafts: [IncidentID: StoredDraft] = [:]
    var failure: FileError?
  }

  /// In a folder that can hold a site; elsewhere among the system's temporary files.
  package init(in folder: String) throws(PublishingError) {
    let descriptor = Self.openWithoutName(in: folder) ?? Self.openTemporary()
    guard let descriptor else {
      throw .file(FileError(.write, path: NSTemporaryDirectory(), code: errno))
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Writes what depends on a report alone. May be called from many threads at once. A failure to write shows when a draft
  /// is asked for.
  package func keep(_ report: Report, _ settings: ArchiveSettings, today: Day) {
    let draft = ReportDraft(report, in: ReportContext(settings, today: today))
    keep(draft, of: report.incident.id)
  }

  func keep(_ draft: ReportDraft, of id: IncidentID) {
    let stored = StoredDraft(draft)
    let length = stored.pieces.reduce(0) { $0 + $1.count }
    let start = state.withLock { state in
      defer { state.end += length }
      return state.end
    }
    var offset = start
    for piece in StoredDraft.pieces(of: draft) {
      guard write(piece.bytes, at: offset) else {
        let failure = FileError(.write, path: Self.name, code: errno)
        state.withLock { $0.failure = $0.failure ?? failure }
        return
      }
      offset += piece.bytes.count
    }
    state.withLock { $0.drafts[id] = stored.placed(at: start) }
  }

  /// Nothing where none was kept.
  func draft(of id: IncidentID) throws(PublishingError) -> ReportDraft? {
    let (stored, failure) = state.withLock { ($0.drafts[id], $0.failure) }
    if let failure { throw .file(failure) }
    return try stored?.draft { (length, offset) throws(PublishingError) in try read(length, at: offset) }
  }

  private func write(_ bytes: [UInt8], at offset: Int) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let rest = buffer.baseAddress.map { $0 + written }
        let count = pwrite(descriptor, rest, buffer.count - written, off_t(offset + written))
        if count > 0 { written += count } else if errno != EINTR { return false }
      }
      return true
    }
  }

  private func read(_ length: Int, at offset: Int) throws(PublishingError) -> [UInt8] {
    do throws(FileError) {
      return try FileSystem.bytes(of: descriptor, offset..<(offset + length), Self.name)
    } catch {
      throw .file(error)
    }
  }

  /// Only some systems, and there only some file systems, have files without a name.
  private static func openWithoutName(in folder: String) -> Int32? {
    #if os(Linux)
      let descriptor = open(folder, __O_TMPFILE | O_DIRECTORY | O_RDWR | O_CLOEXEC, 0o600)
      return descriptor >= 0 ? descriptor : nil
    #else
      return nil
    #endif
  }

  /// A file that has lost its name.
  private static func openTemporary() -> Int32? {
    var name = Array((NSTemporaryDirectory() + "icarus-drafts.XXXXXX").utf8CString)
    let named = mkstemp(&name)
    guard named >= 0 else { return nil }
    unlink(name)
    return named
  }
}

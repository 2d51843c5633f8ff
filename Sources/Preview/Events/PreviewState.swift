import Diagnostics
import Synchronization

/// What is served now, and who wants to know when that changes.
package final class PreviewState: Sendable {
  /// So many windows nobody looks at.
  static let mostReaders = 64

  private let now: Mutex<Now>

  /// A site, and what is wrong with what it was made from.
  struct Snapshot: Sendable {
    var site: PreviewSite
    var findings: PreviewFindings
  }

  private struct Now {
    var snapshot: Snapshot
    var readers: [Int: AsyncStream<Signal>.Continuation] = [:]
    var next = 0
  }

  enum Signal: Sendable {
    case changed
    /// Nothing has, but a reader that left would not be noticed else.
    case beat
  }

  package init(_ site: PreviewSite, _ findings: PreviewFindings) {
    now = Mutex(Now(snapshot: Snapshot(site: site, findings: findings)))
  }

  var snapshot: Snapshot { now.withLock { $0.snapshot } }

  /// Shows this from now on, and says so to whoever listens.
  package func show(_ site: PreviewSite, _ findings: PreviewFindings) {
    now.withLock { now in
      now.snapshot = Snapshot(site: site, findings: findings)
      for reader in now.readers.values { reader.yield(.changed) }
    }
  }

  func beat() { now.withLock { now in for reader in now.readers.values { reader.yield(.beat) } } }

  /// Signals for a new reader, the first at once; nothing where there are too many. Signals that nobody took in time are
  /// one.
  func signals() -> AsyncStream<Signal>? {
    let (stream, reader) = AsyncStream.makeStream(of: Signal.self, bufferingPolicy: .bufferingNewest(1))
    let number = now.withLock { now -> Int? in
      guard now.readers.count < Self.mostReaders else { return nil }
      now.next += 1
      now.readers[now.next] = reader
      return now.next
    }
    guard let number else { return nil }
    reader.onTermination = { [weak self] _ in
      self?.forget(number)
    }
    reader.yield(.changed)
    return stream
  }

  private func forget(_ number: Int) { now.withLock { _ = $0.readers.removeValue(forKey: number) } }

  /// How many listen.
  var readerCount: Int { now.withLock { $0.readers.count } }
}

extension PreviewState.Snapshot {
  /// What a browser must know of a page: which version there is, and what is wrong. `path` is that of a request.
  func message(for path: String) -> [UInt8] {
    let version = PageVersion(of: path, in: site)
    var json = JSONWriter()
    json.line { json in
      json.member("version", version.text)
      json.member("styles", version.styles)
      findings.write(for: PreviewSite.file(path) ?? "", to: &json)
    }
    return json.finish()
  }
}

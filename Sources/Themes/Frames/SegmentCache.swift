import Synchronization

/// The compiled forms of one frame, shared by all who render pages with it.
final class SegmentCache: Sendable {
  private let compiler: FrameCompiler
  private let compiled = Mutex<[PresenceSet: [Segment]]>([:])

  init(_ compiler: FrameCompiler) { self.compiler = compiler }

  /// Compiles what isn't yet; who comes meanwhile waits.
  func segments(for present: PresenceSet) -> [Segment] {
    compiled.withLock { compiled in
      if let segments = compiled[present] { return segments }
      let segments = compiler.segments(for: present)
      compiled[present] = segments
      return segments
    }
  }
}

import Synchronization

/// The compiled forms of one frame, shared by all who render pages with it.
final class SegmentCache: Sendable {
  private let compiler: FrameCompiler
  /// Few, so that they are looked through.
  private let compiled = Mutex<[(present: PresenceSet, segments: [Segment])]>([])

  init(_ compiler: FrameCompiler) { self.compiler = compiler }

  /// Compiles what isn't yet; who comes meanwhile waits.
  func segments(for present: PresenceSet) -> [Segment] {
    compiled.withLock { compiled in
      if let known = compiled.first(where: { $0.present == present }) { return known.segments }
      let segments = compiler.segments(for: present)
      compiled.append((present, segments))
      return segments
    }
  }
}

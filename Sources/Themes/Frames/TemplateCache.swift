import Synchronization

/// The compiled forms of one frame, shared by all who render pages with it.
final class TemplateCache: Sendable {
  private let compiler: FrameCompiler
  /// Few, so that they are looked through.
  private let compiled = Mutex<[(present: PresenceSet, template: CompiledTemplate)]>([])

  init(_ compiler: FrameCompiler) { self.compiler = compiler }

  /// Compiles what isn't yet; who comes meanwhile waits.
  func template(for present: PresenceSet) -> CompiledTemplate {
    compiled.withLock { compiled in
      if let known = compiled.first(where: { $0.present == present }) { return known.template }
      let template = compiler.template(for: present)
      compiled.append((present, template))
      return template
    }
  }
}

import Foundation

/// Starts programs.
enum Spawn {
  #if canImport(Darwin)
    private typealias Actions = posix_spawn_file_actions_t?
    private typealias Attributes = posix_spawnattr_t?
  #else
    private typealias Actions = posix_spawn_file_actions_t
    private typealias Attributes = posix_spawnattr_t
  #endif

  /// The number of the process. `streams` become its input, output and errors.
  static func start(
    _ program: String, _ arguments: [String], _ environment: [String], streams: [Int32]
  ) throws(GitError) -> pid_t {
    var actions = Actions()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, stream) in streams.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, stream, Int32(number))
    }
    var attributes = attributes()
    defer { posix_spawnattr_destroy(&attributes) }
    var id: pid_t = 0
    let code = withPointers(to: [program] + arguments) { arguments in
      withPointers(to: environment) { environment in
        posix_spawn(&id, program, &actions, &attributes, arguments, environment)
      }
    }
    guard code == 0 else { throw .failed(code: code) }
    return id
  }

  /// What this program ignores, the other one needn't.
  private static func attributes() -> Attributes {
    var attributes = Attributes()
    posix_spawnattr_init(&attributes)
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGPIPE, SIGXFSZ] { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    return attributes
  }

  /// The texts as C wants them, with a null behind.
  private static func withPointers<Result>(
    to texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = texts.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }
}

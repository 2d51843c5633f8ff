import Foundation

/// A program that was started, with pipes to its input and from its output and errors.
final class ChildProcess {
  private let id: pid_t
  /// For its input; nothing once it is closed.
  private var input: Int32?
  /// From its output and its errors; nothing once they have ended.
  private var sources: [Int32?]
  /// What came from each and wasn't taken.
  private var received: [[UInt8]] = [[], []]
  /// In seconds.
  private let patience: Int
  private var hasEnded = false

  /// Of what a program complains about.
  private static let mostErrors = 16_384
  private static let step = 65_536
  /// `F_SETPIPE_SZ` of Linux, which the C library shows to those alone who ask for GNU's extensions.
  private static let setPipeSize: Int32 = 1_031
  /// In bytes: the most that Linux grants to all.
  private static let pipeSize: Int32 = 1_048_576

  /// `program` is an absolute path; `environment` has lines of the form NAME=VALUE. Whoever asks waits for as many seconds
  /// as `patience` says, and each time anew.
  init(
    _ program: String, _ arguments: [String], environment: [String], patience: Int
  ) throws(GitError) {
    // Whoever writes to a program that went away shall get an error and not be ended.
    signal(SIGPIPE, SIG_IGN)
    let pipes = try Self.pipes()
    defer { for end in [pipes[0].reader, pipes[1].writer, pipes[2].writer] { close(end) } }
    do throws(GitError) {
      id = try Spawn.start(
        program, arguments, environment,
        streams: [pipes[0].reader, pipes[1].writer, pipes[2].writer])
    } catch {
      for end in [pipes[0].writer, pipes[1].reader, pipes[2].reader] { close(end) }
      throw error
    }
    input = pipes[0].writer
    sources = [pipes[1].reader, pipes[2].reader]
    self.patience = patience
  }

  deinit {
    closeInput()
    for index in sources.indices { closeSource(index) }
    if !hasEnded { stop() }
  }

  /// Three of them, of which no other program that is started gets an end.
  private static func pipes() throws(GitError) -> [(reader: Int32, writer: Int32)] {
    var pipes: [(reader: Int32, writer: Int32)] = []
    for _ in 0..<3 {
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else {
        let code = errno
        for pipe in pipes { _ = (close(pipe.reader), close(pipe.writer)) }
        throw .failed(code: code)
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      #if os(Linux)
        // So that a program can say much before anybody listens; where it isn't granted it waits.
        _ = fcntl(ends[1], Self.setPipeSize, Self.pipeSize)
      #endif
      pipes.append((ends[0], ends[1]))
    }
    return pipes
  }

  /// `bytes` must fit into an empty pipe: no system of today makes one of less than 4,096 bytes.
  func write(_ bytes: [UInt8]) throws(GitError) {
    guard let input else { return }
    if let code = bytes.withUnsafeBytes({ FileSystem.write($0, to: input) }) { throw .failed(code: code) }
  }

  func closeInput() {
    if let input { close(input) }
    input = nil
  }

  /// Waits for more of its output, and takes what is there; nothing at its end.
  func output() throws(GitError) -> [UInt8]? {
    while received[0].isEmpty {
      guard sources[0] != nil else { return nil }
      try receive()
    }
    defer { received[0] = [] }
    return received[0]
  }

  /// Waits until it is done; its exit status, and the front of what it complained about.
  func end() throws(GitError) -> (status: Int32, errors: [UInt8]) {
    closeInput()
    while sources.contains(where: { $0 != nil }) {
      received[0] = []
      try receive()
    }
    return (try status(), received[1])
  }

  /// Waits until something comes, or something ends.
  private func receive() throws(GitError) {
    // A file descriptor below 0 is passed over.
    var polled = sources.map { pollfd(fd: $0 ?? -1, events: Int16(POLLIN), revents: 0) }
    let count = poll(&polled, nfds_t(polled.count), Int32(patience * 1_000))
    if count < 0, errno == EINTR { return }
    guard count > 0 else {
      stop()
      throw .silent(seconds: patience)
    }
    for (index, source) in polled.enumerated() where source.revents != 0 { take(from: source.fd, index) }
  }

  private func take(from source: Int32, _ index: Int) {
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.step) { buffer, count in
      count = max(0, read(source, buffer.baseAddress, Self.step))
    }
    if bytes.isEmpty { return closeSource(index) }
    if index == 0 || received[index].count < Self.mostErrors { received[index] += bytes }
  }

  private func closeSource(_ index: Int) {
    if let source = sources[index] { close(source) }
    sources[index] = nil
  }

  /// A program that closed its streams is about to end.
  private func status() throws(GitError) -> Int32 {
    var status: Int32 = 0
    for _ in 0..<(patience * 5_000) {
      if waitpid(id, &status, WNOHANG) != 0 {
        hasEnded = true
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
      }
      usleep(200)
    }
    stop()
    throw .silent(seconds: patience)
  }

  /// Ends it at once.
  func stop() {
    guard !hasEnded else { return }
    hasEnded = true
    var status: Int32 = 0
    kill(id, SIGKILL)
    waitpid(id, &status, 0)
  }
}

import ArgumentParser

/// The end of a command that could not do its work: a message for standard error, and an exit status.
struct Failure: Error, CustomStringConvertible {
  let description: String
  let status: Int32

  init(_ description: String, status: Int32) {
    self.description = description
    self.status = status
  }

  /// Says it and ends the command.
  func exit() throws -> Never {
    Console.error("icarus: \(description)")
    throw ExitCode(status)
  }
}

import Foundation

/// The world failed: a file or folder could not be read or written.
package struct FileError: Error, Hashable, Sendable {
  package let operation: Operation
  package let path: String
  /// `errno` as the system left it.
  package let code: Int32
  /// Where a user named the path: file, line and column.
  package var origin: String?

  package enum Operation: String, Hashable, Sendable {
    case read
    case list
    case write
    case remove
    case lock
  }

  package init(_ operation: Operation, path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }
}

extension FileError: CustomStringConvertible {
  package var description: String {
    (origin.map { "\($0): " } ?? "") + "can't \(operation.rawValue) \"\(path)\": \(reason)"
  }

  /// For a diagnostic, which names the place itself.
  package var message: String { "this can't be \(operation == .list ? "listed" : "read"): \(reason)" }

  /// As the system says it, in lower case.
  private var reason: String {
    switch code {
    case ELOOP: "it is a symbolic link, and links are not followed"
    case EINVAL: "it is no regular file"
    default: String(cString: strerror(code)).lowercased()
    }
  }
}

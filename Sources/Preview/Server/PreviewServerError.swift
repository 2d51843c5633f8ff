import FlyingSocks
import Foundation

/// Why there is no server.
package enum PreviewServerError: Error, Equatable {
  /// Another program listens there.
  case portTaken(UInt16)
  /// Ports below 1024 are for the administrator.
  case portForbidden(UInt16)
  /// In the system's words.
  case failed(String)

  init(_ error: any Error, port: UInt16) {
    switch error as? SocketError {
    case .failed(_, EADDRINUSE, _): self = .portTaken(port)
    case .failed(_, EACCES, _): self = .portForbidden(port)
    case .failed(_, _, let message): self = .failed(message)
    default: self = .failed("\(error)")
    }
  }
}

extension PreviewServerError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .portTaken(let port):
      "port \(port) is taken; \"icarus serve --port \(port < .max ? port + 1 : 4080)\", or --port 0 for any that is free"
    case .portForbidden(let port):
      "port \(port) is for the administrator; name one above 1023, or --port 0 for any"
    case .failed(let reason): "can't listen on this machine: \(reason.lowercased())"
    }
  }
}

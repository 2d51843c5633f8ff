/// The names by which the server may be asked. A page of another site could have its own name lead to this machine, and
/// read then what it shows; browsers tell by which name they came.
package struct AllowedHosts {
  private let names: Set<String>

  package init(port: UInt16) {
    let hosts = ["127.0.0.1", "localhost", "[::1]"]
    names = Set(hosts.map { "\($0):\(port)" } + (port == 80 ? hosts : []))
  }

  func allows(host: String?) -> Bool { host.map { names.contains($0.lowercased()) } ?? false }

  /// `origins` are what a request says of the page that made it: often nothing.
  func allows(origins: [String]) -> Bool {
    origins.allSatisfy { origin in
      let origin = origin.lowercased()
      return origin.hasPrefix("http://") && names.contains(String(origin.dropFirst(7)))
    }
  }
}

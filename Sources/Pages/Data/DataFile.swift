/// A file of the site for programs.
package protocol DataFile: Sendable {
  var address: Address { get }

  func bytes(of site: Site) -> [UInt8]
}

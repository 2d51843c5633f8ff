/// A file of the site for programs.
package protocol DataFile: Sendable {
  var address: Address { get }
  /// When it has to be made again.
  var dependence: PageDependence { get }

  func bytes(of site: Site) -> [UInt8]
}

/// What stands under a name in a folder.
package enum FileKind: Hashable, Sendable {
  case file
  case folder
  case link
  /// A pipe, a socket, a device.
  case other
}

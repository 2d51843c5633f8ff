/// The assets of a theme under one folder whose name tells their contents, so that no cache shows a stale one and
/// style sheets can refer to what lies beside them.
struct AssetFolder: Sendable {
  /// `assets/0123456789abcdef`
  let address: String
  /// Sorted by their addresses.
  let assets: [ThemeAsset]

  /// Of the assets within the folder.
  var paths: Set<String> { Set(assets.map { String($0.address.dropFirst(address.count + 1)) }) }

  /// Takes what lies in `assets/`.
  init(_ files: [String: [UInt8]]) {
    let files = files.filter { $0.key.hasPrefix("assets/") }
    let address = "assets/" + Fingerprint(of: files).text
    self.address = address
    assets = files.map { ThemeAsset(address: address + $0.key.dropFirst("assets".count), bytes: $0.value) }
      .sorted { $0.address < $1.address }
  }
}

import Bytes

/// What begins with `-----BEGIN … PRIVATE KEY-----`.
enum PrivateKeys {
  static func find(in bytes: UnsafeBufferPointer<UInt8>, _ found: inout [Secret]) {
    let line = Array("-----BEGIN ".utf8)
    var place = 0
    while let dash = bytes.first(UInt8(ascii: "-"), from: place) {
      place = dash + 1
      guard dash + line.count < bytes.count, bytes[dash + 4] == UInt8(ascii: "-") else { continue }
      let front = UnsafeBufferPointer(rebasing: bytes[dash..<dash + line.count])
      guard front.elementsEqual(line) else { continue }
      let end = bytes.first(0x0A, from: dash) ?? bytes.count
      if String(decoding: bytes[dash..<end], as: UTF8.self).contains("PRIVATE KEY-----") {
        found.append(Secret(kind: .privateKey, range: dash + line.count..<end))
      }
      place = end
    }
  }
}

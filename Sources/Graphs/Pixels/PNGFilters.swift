/// Undoes the filters of a PNG's rows (PNG specification, third edition, clause 9).
struct PNGFilters {
  /// In bytes, at least 1: how far to the left a sample's neighbour stands.
  let pixelBytes: Int
  let rowBytes: Int
  let height: Int

  /// `bytes` has a row of `rowBytes` behind each byte that names a filter; the rows come back without those. `nil` for an
  /// unknown filter.
  func undone(_ bytes: [UInt8]) -> [UInt8]? {
    guard rowBytes > 0, bytes.count >= height * (rowBytes + 1) else { return nil }
    var isKnown = true
    let rows = [UInt8](unsafeUninitializedCapacity: height * rowBytes) { room, count in
      bytes.withUnsafeBufferPointer { bytes in
        for row in 0..<height where isKnown {
          let line = UnsafeBufferPointer(
            rebasing: bytes[row * (rowBytes + 1) + 1..<(row + 1) * (rowBytes + 1)])
          isKnown = undo(bytes[row * (rowBytes + 1)], line, into: room, row: row)
        }
      }
      count = isKnown ? height * rowBytes : 0
    }
    return isKnown ? rows : nil
  }

  private func undo(
    _ filter: UInt8, _ line: UnsafeBufferPointer<UInt8>, into rows: UnsafeMutableBufferPointer<UInt8>,
    row: Int
  ) -> Bool {
    guard filter <= 4 else { return false }
    let start = row * rowBytes
    for index in 0..<rowBytes {
      let left = index >= pixelBytes ? rows[start + index - pixelBytes] : 0
      let above = row > 0 ? rows[start + index - rowBytes] : 0
      let corner = row > 0 && index >= pixelBytes ? rows[start + index - rowBytes - pixelBytes] : 0
      rows[start + index] = line[index] &+ Self.prediction(filter, left, above, corner)
    }
    return true
  }

  @inline(__always)
  private static func prediction(_ filter: UInt8, _ left: UInt8, _ above: UInt8, _ corner: UInt8) -> UInt8 {
    switch filter {
    case 1: left
    case 2: above
    case 3: UInt8(truncatingIfNeeded: (Int(left) + Int(above)) / 2)
    case 4: nearest(Int(left), Int(above), Int(corner))
    default: 0
    }
  }

  /// Paeth's: of the three, the nearest to left + above - corner.
  private static func nearest(_ left: Int, _ above: Int, _ corner: Int) -> UInt8 {
    let toLeft = abs(above - corner)
    let toAbove = abs(left - corner)
    let toCorner = abs(left + above - 2 * corner)
    if toLeft <= toAbove && toLeft <= toCorner { return UInt8(truncatingIfNeeded: left) }
    return UInt8(truncatingIfNeeded: toAbove <= toCorner ? above : corner)
  }
}

import Graphs

extension FuzzTarget {
  private static let images = "GraphsTests/Fixtures"

  /// The bytes are an image of any kind. The checksums of a PNG are put right, which nobody guesses.
  static let imageHeader = FuzzTarget("image-header", longest: 4_096, fixtures: [Fixture(images)]) {
    bytes throws(FuzzFailure) in
    for bytes in [bytes, PNGBytes.withChecksums(bytes)] { try expectHeader(of: bytes) }
  }

  /// The bytes are an SVG.
  static let svg = FuzzTarget(
    "svg", longest: 2_048,
    fixtures: [Fixture("\(images)/script.svg"), Fixture("../Sources/Themes/default/assets/icon.svg")]
  ) { bytes throws(FuzzFailure) in
    guard case .success(let header) = ImageHeader.read(bytes, named: "a.svg"), header.format == .svg else {
      return
    }
    try expectHeader(of: bytes)
    let tags = withoutComments(String(decoding: bytes, as: UTF8.self).lowercased())
    for name in ["<script", "<foreignobject", "<iframe", "<animate", "<set", "<!entity", "<!doctype html"] {
      try expect(!tags.contains(name), "an SVG with \(name)…> is allowed")
    }
  }

  /// The first bytes tell the size and the kind of a PNG, the others are its rows: or all of them are a PNG.
  static let pixels = FuzzTarget(
    "pixels", longest: 8_192, fixtures: [Fixture("\(images)/apng.png"), Fixture("\(images)/memory-day.png")]
  ) { bytes throws(FuzzFailure) in
    let file =
      bytes.starts(with: PNGBytes.signature) ? PNGBytes.withChecksums(bytes) : PNGBytes.drawn(from: bytes)
    guard case .success(let header) = ImageHeader.read(file, named: "memory-day.png") else { return }
    for name in ["memory-day.png", "memory-pinpoint=1393747200,1393833600.png", "a.png"] {
      let image = GraphImage(file, of: header, named: name)
      guard let plot = image.plot else { continue }
      try expect(
        PlotArea(left: plot.left, top: plot.top, width: plot.width, height: plot.height, in: header) != nil,
        "the plot lies outside of the image: \(plot)")
    }
  }

  /// Comments and character data may name what they like.
  private static func withoutComments(_ text: String) -> String {
    var text = text
    for (start, end) in [("<!--", "-->"), ("<![cdata[", "]]>")] {
      while let front = text.range(of: start) {
        let behind = text[front.upperBound...].range(of: end)?.upperBound ?? text.endIndex
        text.removeSubrange(front.lowerBound..<behind)
      }
    }
    return text
  }
}

/// Throws where a header can't be true, or a cut image passes for a whole one.
private func expectHeader(of bytes: [UInt8]) throws(FuzzFailure) {
  for format in ImageFormat.allCases {
    guard case .success(let header) = ImageHeader.read(bytes, named: "image.\(format.fileExtensions[0])")
    else {
      continue
    }
    try expect(header.format == format, "a \(header.format) passes for a \(format)")
    try expect(
      header.width > 0 && header.height > 0 && header.width * header.height <= ImageHeader.pixelLimit,
      "the size is \(header.width) x \(header.height)")
    guard format == .png else { continue }
    for other in [bytes.dropLast(), bytes + [0]] {
      if case .success = ImageHeader.read(Array(other), named: "image.png") {
        throw FuzzFailure("a PNG of another length passes")
      }
    }
  }
}

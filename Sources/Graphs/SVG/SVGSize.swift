/// The size that a browser gives an SVG: its `width` and `height`, else its `viewBox`, else 300 x 150
/// (SVG 2, section 8.2; CSS 2, section 10.3.2).
struct SVGSize {
  let width: Int
  let height: Int

  init(_ root: [XMLAttribute]) throws(ImageFault) {
    let box = Self.viewBox(Self.value("viewBox", in: root))
    let width = Self.pixels(Self.value("width", in: root))
    let height = Self.pixels(Self.value("height", in: root))
    switch (width, height, box) {
    case (let width?, let height?, _): self = try SVGSize(width, height)
    case (let width?, nil, let box?): self = try SVGSize(width, width * box.height / box.width)
    case (nil, let height?, let box?): self = try SVGSize(height * box.width / box.height, height)
    case (nil, nil, let box?): self = try SVGSize(box.width, box.height)
    case (_, _, nil): self = try SVGSize(width ?? 300, height ?? 150)
    }
  }

  private init(_ width: Double, _ height: Double) throws(ImageFault) {
    guard width > 0, height > 0 else { throw .zeroSize }
    self.width = Self.whole(width)
    self.height = Self.whole(height)
  }

  /// What is beyond counting is still beyond the limit.
  private static func whole(_ length: Double) -> Int {
    length.isFinite && length < 1e9 ? max(1, Int(length.rounded())) : 1_000_000_000
  }

  private static func value(_ name: String, in attributes: [XMLAttribute]) -> String? {
    attributes.first { $0.name == name }?.value
  }

  /// CSS pixels for the absolute units (CSS Values 3, section 5.2); `nil` for per cent and what is no length.
  private static func pixels(_ text: String?) -> Double? {
    guard let text = text?.drop(while: \.isWhitespace) else { return nil }
    let number = text.prefix { "+-.0123456789".contains($0) }
    let unit = text[number.endIndex...].filter { !$0.isWhitespace }.lowercased()
    guard let value = Double(number), value.isFinite, let factor = units[unit] else { return nil }
    return value * factor
  }

  private static let units: [String: Double] = [
    "": 1, "px": 1, "pt": 4.0 / 3, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4,
  ]

  private static func viewBox(_ text: String?) -> (width: Double, height: Double)? {
    let numbers = text?.split { $0.isWhitespace || $0 == "," }.compactMap { Double($0) } ?? []
    guard numbers.count == 4, numbers[2] > 0, numbers[3] > 0 else { return nil }
    return (numbers[2], numbers[3])
  }
}

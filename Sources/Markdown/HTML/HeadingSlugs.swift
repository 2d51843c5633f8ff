/// The anchors of a page's headings, as GitHub makes them: lower case, blanks as dashes, no punctuation, and `-1`, `-2`
/// behind one that was there already. Takes time linear in the headings' text.
package struct HeadingSlugs: Sendable {
  /// How often each anchor was asked for.
  private var uses: [String: Int] = [:]

  package init() {}

  /// The anchor of the next heading, or "section" if its text leaves none.
  package mutating func next(for text: String) -> String {
    let bare = Self.slug(of: text)
    let base = bare.isEmpty ? "section" : bare
    var slug = base
    while uses[slug] != nil {
      let count = uses[base, default: 0] + 1
      uses[base] = count
      slug = "\(base)-\(count)"
    }
    uses[slug] = 0
    return slug
  }

  /// The anchor without regard to others on the page; may be empty.
  package static func slug(of text: String) -> String {
    var text = text
    if let slug = text.withUTF8(slug(ofASCII:)) { return slug }
    var slug = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        if let kept = keptASCII(UInt8(scalar.value)) { slug.append(Unicode.Scalar(kept)) }
      } else if isKept(scalar) {
        slug.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(slug)
  }

  /// Nothing for a text that isn't ASCII alone, as most are.
  private static func slug(ofASCII text: UnsafeBufferPointer<UInt8>) -> String? {
    guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
    return String(unsafeUninitializedCapacity: text.count) { slug in
      var count = 0
      for byte in text {
        guard let kept = keptASCII(byte) else { continue }
        slug[count] = kept
        count += 1
      }
      return count
    }
  }

  private static func keptASCII(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "-"): UInt8(ascii: "-")
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    default: nil
    }
  }

  /// Letters, digits, marks and connectors such as `_`.
  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
      .connectorPunctuation:
      true
    default: false
    }
  }
}

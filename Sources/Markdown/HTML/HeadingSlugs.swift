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
    var slug = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == " " || scalar == "-" {
        slug.append("-")
      } else if scalar.isASCII {
        if let kept = keptASCII(scalar) { slug.append(kept) }
      } else if isKept(scalar) {
        slug.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(slug)
  }

  /// The same for ASCII, for which the Unicode tables are slow to ask.
  private static func keptASCII(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "a"..."z", "0"..."9", "_": scalar
    case "A"..."Z": Unicode.Scalar(UInt8(scalar.value) | 0x20)
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

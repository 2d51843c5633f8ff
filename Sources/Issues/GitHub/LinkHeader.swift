/// The header `Link` (RFC 8288): where the other pages of a list are.
package enum LinkHeader {
  /// The address with `rel="next"`.
  package static func next(in header: String) -> String? {
    var rest = Substring(header)
    while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
      let address = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      let parameters = rest.prefix { $0 != "<" }
      let relations = parameters.split(whereSeparator: { $0 == ";" || $0 == "," }).compactMap(relation)
      if relations.contains("next") { return String(address) }
    }
    return nil
  }

  private static func relation(_ parameter: Substring) -> Substring? {
    let text = parameter.drop { $0 == " " }
    guard text.lowercased().hasPrefix("rel=") else { return nil }
    return text.dropFirst(4).drop { $0 == "\"" }.prefix { $0 != "\"" && $0 != " " }
  }
}

import Diagnostics

/// Every part exists on a page that the template is used for, and stands in the braces of its format.
enum KnownParts: TemplateLaw {
  static func diagnostics(for set: TemplateSet) -> [Diagnostic] {
    let users = kinds(in: set)
    return set.sorted.flatMap { template in
      let kinds = users[template.name] ?? TemplateKind.allCases
      let parts = Dictionary(kinds.flatMap(\.parts).map { ($0.name, $0) }, uniquingKeysWith: { a, _ in a })
      return template.outline.references.filter(\.namesPart).compactMap { reference in
        fault(of: reference, among: parts, kinds).map {
          template.error(at: reference, $0.message, help: $0.help)
        }
      }
    }
  }

  /// The kinds of pages that each template is used for.
  private static func kinds(in set: TemplateSet) -> [String: [TemplateKind]] {
    var kinds: [String: [TemplateKind]] = [:]
    for kind in TemplateKind.allCases {
      for template in set.composition(of: kind) { kinds[template.name, default: []].append(kind) }
    }
    return kinds
  }

  private static func fault(
    of reference: TemplateReference, among parts: [String: Part], _ kinds: [TemplateKind]
  ) -> (message: String, help: String)? {
    let name = reference.name
    guard let part = parts[name] else {
      let known = parts.keys.sorted()
      return (
        message(unknown: name, kinds),
        NearMiss.question(name, among: known) ?? "the parts are: \(known.joined(separator: ", "))"
      )
    }
    switch (reference.role, part.format) {
    case (.escaped, .html): return ("\"\(name)\" is HTML already", "write {{{\(name)}}}")
    case (.raw, .text): return ("\"\(name)\" is text and must be escaped", "write {{\(name)}}")
    default: return nil
    }
  }

  private static func message(unknown name: String, _ kinds: [TemplateKind]) -> String {
    let owners = TemplateKind.allCases.filter { $0.parts.contains { $0.name == name } }
    guard !owners.isEmpty, let kind = kinds.first, kinds.count == 1 else { return "unknown part \"\(name)\"" }
    return "pages of the kind \"\(kind.rawValue)\" have no part \"\(name)\""
  }
}

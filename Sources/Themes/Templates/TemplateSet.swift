import Diagnostics

/// The templates of a theme and of those that it extends, by name.
struct TemplateSet: Sendable {
  let templates: [String: Template]
  /// The paths of the theme's assets within `assets/`.
  let assets: Set<String>

  subscript(name: String) -> Template? { templates[name] }

  /// In the order of their names.
  var sorted: [Template] { templates.values.sorted { $0.name < $1.name } }

  /// The templates that a page of this kind is made of, its own first.
  func composition(of kind: TemplateKind) -> [Template] {
    var names = [kind.rawValue]
    var seen = Set(names)
    var next = 0
    while next < names.count {
      let references = templates[names[next]]?.outline.references ?? []
      for name in references.compactMap(\.includedTemplate) where seen.insert(name).inserted {
        names.append(name)
      }
      next += 1
    }
    return names.compactMap { templates[$0] }
  }

  /// The laws of templates; each is a file in Laws.
  private static let laws: [any TemplateLaw.Type] = [
    KnownFiles.self,
    KnownTemplates.self,
    KnownParts.self,
    KnownBlocks.self,
    KnownAssets.self,
    NoCircles.self,
  ]

  /// Nothing where a template could not be followed: it may hold what others would be said to lack.
  func diagnostics() -> [Diagnostic] {
    guard templates.values.allSatisfy(\.outline.isWhole) else { return [] }
    var found: Set<Diagnostic> = []
    for law in Self.laws { found.formUnion(law.diagnostics(for: self)) }
    return found.sorted()
  }
}

import Diagnostics

/// Follows what is put into what, from one template down.
///
/// A block shows whatever any template of the page puts into a block of that name: more than may come to pass, and
/// never less.
struct ExpansionWalk {
  private static let deepest = 32
  private static let mostTags = 10_000

  private(set) var diagnostics: [Diagnostic] = []
  private var contents: [ExpansionNode: [(reference: TemplateReference, template: Template)]] = [:]
  /// How many tags each is in the end, with all that it puts in.
  private var sizes: [ExpansionNode: Int] = [:]
  private var path: [ExpansionNode] = []

  init(_ templates: [Template]) {
    for template in templates {
      for reference in template.outline.references {
        let holder = reference.owner.map(ExpansionNode.block) ?? .template(template.name)
        contents[holder, default: []].append((reference, template))
      }
    }
  }

  /// Visits everything below; recursion ends at `deepest`.
  mutating func visit(_ node: ExpansionNode) {
    guard sizes[node] == nil else { return }
    path.append(node)
    var size = 0
    for (reference, template) in contents[node] ?? [] {
      size += 1
      guard size <= Self.mostTags, let inner = ExpansionNode(reference) else { continue }
      enter(inner, at: reference, in: template)
      size += sizes[inner] ?? 0
      if size > Self.mostTags {
        let message = "with this the page has more than \(Self.mostTags) tags"
        diagnostics.append(template.error(at: reference, message))
      }
    }
    path.removeLast()
    sizes[node] = size
  }

  private mutating func enter(
    _ node: ExpansionNode, at reference: TemplateReference, in template: Template
  ) {
    if let start = path.firstIndex(of: node) {
      reportCircle(path[start...] + [node], at: reference, in: template)
    } else if path.count == Self.deepest {
      diagnostics.append(template.error(at: reference, "templates are nested too deep here"))
    } else {
      visit(node)
    }
  }

  private mutating func reportCircle(
    _ circle: some Sequence<ExpansionNode>, at reference: TemplateReference, in template: Template
  ) {
    let names = circle.map(\.description)
    diagnostics.append(
      template.error(
        at: reference, "\(names.first ?? "this") puts in itself: \(names.joined(separator: ", then "))"))
  }
}

import Diagnostics

/// Whatever a template puts into a block of its parent is shown there. A layout may go without a block that the built-in
/// templates fill with nothing of the page.
enum KnownBlocks: TemplateLaw {
  static func diagnostics(for set: TemplateSet) -> [Diagnostic] {
    set.sorted.flatMap { template in
      template.outline.references.compactMap { reference in
        guard case .override(let parent) = reference.role, set[parent] != nil else { return nil }
        let blocks = blocks(of: parent, in: set)
        guard !blocks.contains(reference.name), !isSpare(reference, in: template) else { return nil }
        return error(template, reference, parent: parent, blocks: blocks, set)
      }
    }
  }

  /// Whether a built-in template would lose no part of a page with the block.
  private static func isSpare(_ override: TemplateReference, in template: Template) -> Bool {
    template.isBuiltIn && !template.outline.references.contains { $0.owner == override.name }
  }

  /// The blocks that a template shows, or that those show which it puts in.
  private static func blocks(of template: String, in set: TemplateSet) -> Set<String> {
    var names = [template]
    var blocks: Set<String> = []
    var next = 0
    while next < names.count {
      for reference in set[names[next]]?.outline.references ?? [] {
        if reference.role == .block { blocks.insert(reference.name) }
        if let name = reference.includedTemplate, !names.contains(name) { names.append(name) }
      }
      next += 1
    }
    return blocks
  }

  /// Stands in the theme's own file, where that is the parent and the other came with icarus.
  private static func error(
    _ template: Template, _ reference: TemplateReference, parent: String, blocks: Set<String>,
    _ set: TemplateSet
  ) -> Diagnostic {
    if template.isBuiltIn, let parent = set[parent], !parent.isBuiltIn {
      return parent.source.templateError(
        0..<0, "this template shows no block \"\(reference.name)\", which \"\(template.name)\" fills",
        help: "write {{$\(reference.name)}}{{/\(reference.name)}} where it belongs")
    }
    let known = blocks.sorted()
    return template.error(
      at: reference, "\"\(parent)\" has no block \"\(reference.name)\"",
      help: NearMiss.question(reference.name, among: known)
        ?? (known.isEmpty ? nil : "its blocks are: \(known.joined(separator: ", "))"))
  }
}

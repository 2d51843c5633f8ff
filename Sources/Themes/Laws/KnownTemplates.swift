import Diagnostics

/// Every partial and every parent exists.
enum KnownTemplates: TemplateLaw {
  static func diagnostics(for set: TemplateSet) -> [Diagnostic] {
    set.sorted.flatMap { template in
      template.outline.references.compactMap { reference in
        guard let name = reference.includedTemplate, set[name] == nil else { return nil }
        return template.error(
          at: reference, "there is no template \"\(name)\"",
          help: NearMiss.question(name, among: set.templates.keys.sorted())
            ?? "it would be templates/\(name).mustache")
      }
    }
  }
}

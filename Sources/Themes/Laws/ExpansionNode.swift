/// What can be put into a template: another, or whatever stands for a block.
enum ExpansionNode: Hashable, Sendable {
  case template(String)
  case block(String)

  /// Nothing for references that put in no more than a part.
  init?(_ reference: TemplateReference) {
    switch reference.role {
    case .partial, .parent: self = .template(reference.name)
    case .block: self = .block(reference.name)
    case .escaped, .raw, .test, .override: return nil
    }
  }
}

extension ExpansionNode: CustomStringConvertible {
  var description: String {
    switch self {
    case .template(let name): "the template \"\(name)\""
    case .block(let name): "the block \"\(name)\""
    }
  }
}

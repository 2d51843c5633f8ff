/// A place in a template that names a part, a block or another template.
struct TemplateReference: Hashable, Sendable {
  let name: String
  let role: Role
  /// The offsets of its tag.
  let range: Range<Int>
  /// The block whose override it stands in, if it does: it takes effect wherever that block does.
  let owner: String?

  enum Role: Hashable, Sendable {
    /// `{{part}}`
    case escaped
    /// `{{{part}}}`
    case raw
    /// `{{#part}}` and `{{^part}}`
    case test
    /// `{{>template}}`
    case partial
    /// `{{<template}}`
    case parent
    /// `{{$block}}` where it is shown
    case block
    /// `{{$block}}` in `{{<template}}`, which replaces that template's block
    case override(of: String)
  }
}

extension TemplateReference {
  /// The template that it puts in.
  var includedTemplate: String? { role == .partial || role == .parent ? name : nil }

  var namesPart: Bool { role == .escaped || role == .raw || role == .test }
}

/// A tag whose close tag has not come yet.
struct OpenTag: Sendable {
  let tag: TemplateTag
  let role: TemplateReference.Role

  var isOverride: Bool {
    if case .override = role { return true }
    return false
  }

  /// Whether what it holds may be shown within sections of another template.
  var bounds: Bool { isOverride || role == .parent }
}

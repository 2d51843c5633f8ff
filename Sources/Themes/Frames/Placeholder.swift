import Mustache

/// What a template gets for the value of a part. It is no parent of others, and says so itself: what is only a text, the
/// library searches for members by reflection, which is slow.
struct Placeholder: MustacheParent, MustacheCustomRenderable {
  let renderText: String
  let isNull = false

  func child(named name: String) -> Any? { nil }
}

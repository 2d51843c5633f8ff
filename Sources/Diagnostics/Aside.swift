/// What goes along with a value and is no part of it: it makes no difference between two.
package struct Aside<Value: Sendable>: Hashable, Sendable {
  package var value: Value

  package init(_ value: Value) { self.value = value }

  package static func == (a: Aside, b: Aside) -> Bool { true }

  package func hash(into hasher: inout Hasher) {}
}

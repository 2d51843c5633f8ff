/// What should hold of every input and doesn't.
package struct FuzzFailure: Error, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}

/// Throws what doesn't hold; `words` say what should.
func expect(_ holds: Bool, _ words: @autoclosure () -> String) throws(FuzzFailure) {
  if !holds { throw FuzzFailure(words()) }
}

import Diagnostics

/// What is nested deeper than is read, and where.
struct Excess: Error {
  enum Kind {
    case blocks, inlines, brackets, images, emptyLines
  }

  let kind: Kind
  let range: SourceRange

  init(_ kind: Kind, at range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  var message: String {
    switch kind {
    case .blocks: "blocks are nested over \(Limits.depth) deep"
    case .inlines: "links and emphasis are nested over \(Limits.depth) deep"
    case .brackets: "brackets are nested over \(Limits.depth) deep"
    case .emptyLines: "nested lists have too many empty lines"
    case .images: "a paragraph has too many images and links"
    }
  }
}

import Markdown

/// What a page says, in the parts that a theme's template of its kind puts together.
package struct PageContent: Sendable {
  package let kind: Kind
  package private(set) var parts: [Part] = []

  /// The kinds of pages, named as their templates.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case index
    case incident
    case log
    case summary
    case actions
    case trends
    case review
    case listing
    case search
    case page
    case notFound = "404"
  }

  package struct Part: Sendable {
    /// As templates name it.
    package let name: String
    package let value: Value
  }

  /// Text is escaped by the theme; HTML is as it is.
  package enum Value: Sendable {
    case text(String)
    case html(HTML)
    /// HTML that is written only where the page is put together: so what is large is never copied.
    case written(Writing)
  }

  package typealias Writing = @Sendable (inout HTMLWriter) -> Void

  package init(_ kind: Kind) {
    self.kind = kind
    parts.reserveCapacity(Self.usual)
  }

  /// As many parts as a page mostly has.
  private static let usual = 16

  package mutating func add(_ name: String, text: String) {
    parts.append(Part(name: name, value: .text(text)))
  }

  package mutating func add(_ name: String, html: HTML) { parts.append(Part(name: name, value: .html(html))) }

  package mutating func add(_ name: String, written write: @escaping Writing) {
    parts.append(Part(name: name, value: .written(write)))
  }

  /// `capacity` is how many bytes are expected.
  package mutating func add(
    _ name: String, capacity: Int = 4_096, _ write: (inout HTMLWriter) -> Void
  ) {
    add(name, html: HTML(capacity: capacity, write))
  }
}

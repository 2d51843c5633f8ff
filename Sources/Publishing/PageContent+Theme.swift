import Pages
import Themes

extension PageContent {
  /// The template that puts the page together.
  var templateKind: TemplateKind {
    switch kind {
    case .index: .index
    case .incident: .incident
    case .log: .log
    case .summary: .summary
    case .actions: .actions
    case .trends: .trends
    case .review: .review
    case .listing: .listing
    case .search: .search
    case .page: .page
    case .notFound: .notFound
    }
  }

  /// The same parts as the theme takes them.
  var pageParts: PageParts {
    PageParts(
      parts.map { part in
        switch part.value {
        case .text(let text): (part.name, .text(text))
        case .html(let html): (part.name, .html(html.bytes))
        case .written(let write): (part.name, .written { $0.append(html: write) })
        }
      })
  }
}

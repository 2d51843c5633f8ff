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
    case .listing: .listing
    case .page: .page
    case .notFound: .notFound
    }
  }

  /// The same parts as the theme takes them.
  var pageParts: PageParts {
    var page = PageParts()
    for part in parts {
      switch part.value {
      case .text(let text): page[part.name] = .text(text)
      case .html(let html): page[part.name] = .html(html.bytes)
      }
    }
    return page
  }
}

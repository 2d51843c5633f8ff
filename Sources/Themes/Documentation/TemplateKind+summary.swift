extension TemplateKind {
  /// Which pages are of the kind, for those who write templates.
  var summary: String {
    switch self {
    case .index: "the first page of the site"
    case .incident: "a report with its timeline"
    case .log: "the chat logs of an incident in full"
    case .summary: "an incident for those outside"
    case .actions: "the actions of all incidents"
    case .trends: "the questions that are asked of the whole archive"
    case .review: "what the review meeting speaks of"
    case .listing:
      "the incidents of one service, tag, factor, severity or year, and the lists of these"
    case .search: "the search"
    case .page: "a page of content/pages, and what is said at an address that a page once had"
    case .notFound: "what is said where there is no page; its links begin at the root of the host"
    }
  }
}

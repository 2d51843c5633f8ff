/// The kinds of pages, each named as its template.
package enum TemplateKind: String, Hashable, Sendable, CaseIterable {
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

extension TemplateKind {
  /// What its template, and whatever that includes, may name. A name has one format in all kinds.
  package var parts: [Part] { Part.ofEveryPage + ownParts }

  /// Those that not all pages have.
  var ownParts: [Part] {
    switch self {
    case .index:
      [.heading, .lede.optional, .strip.optional, .due.optional, .facets.optional, .list, .more.optional]
    case .incident: [.kicker, .heading, .lede.optional, .facts, .axis.optional, .body, .rail]
    case .log: [.kicker, .heading, .lede.optional, .body]
    case .summary: [.kicker, .heading, .body]
    case .actions: [.heading, .lede.optional, .body]
    case .trends: [.heading, .lede, .toc, .body]
    case .review: [.heading, .lede.optional, .body]
    case .listing:
      [
        .kicker.optional, .heading, .lede.optional, .strip.optional, .again.optional, .list,
        .actions.optional,
      ]
    case .search, .notFound: [.body]
    case .page: [.heading.optional, .body]
    }
  }
}

extension Part {
  static let ofEveryPage: [Part] =
    [
      .text("lang", "the language of the page, such as en"),
      .text("title", "the page's title, without the site's"),
      .text("site_title", "the title of the archive"),
      .text("description", "one sentence for search engines and feeds").optional,
      .text("root", "what leads from the page to the site's root, such as ../../; empty in the root"),
      .text("feed", "the address of the feed, relative to the page").optional,
      canonical.optional,
      refresh.optional,
      .html("nav", "the items of the main navigation, each an li"),
      .html("footer", "what stands at the end of every page"),
    ] + ofTheme

  /// Those that a theme fills in by itself.
  static let ofTheme: [Part] = [
    .text("kind", "the kind of page, filled in by the theme"),
    .text("assets", "the folder of the theme's assets, relative to the root; filled in by the theme"),
    .html(
      "styles", "all style sheets in one, on 404.html, which is shown at any address; filled in by the theme"
    ).optional,
    .text("styles_digest", "their SHA-256 digest in base64, for the page's policy; filled in by the theme")
      .optional,
  ]

  fileprivate static let kicker = html("kicker", "one line above the heading")
  fileprivate static let heading = html("heading", "what the page is about, for the h1")
  fileprivate static let lede = html("lede", "a paragraph that says it all")
  fileprivate static let strip = html("strip", "a figure: the incidents on a time axis")
  fileprivate static let due = html("due", "what waits for somebody")
  fileprivate static let facets = html("facets", "links that narrow the list")
  fileprivate static let again = html("again", "what keeps coming back in the incidents of the list")
  fileprivate static let canonical = text(
    "canonical", "where the page stands now, for an address it once had")
  fileprivate static let refresh = text(
    "refresh", "where a browser goes at once from an address that the page once had, relative to it")
  fileprivate static let list = html("list", "the incidents, by month")
  fileprivate static let more = html("more", "links to the rest of the list")
  fileprivate static let facts = html("facts", "the figures of the incident or of the list, as a dl")
  fileprivate static let axis = html("axis", "a figure: the incident on one time axis")
  fileprivate static let body = html("body", "the sections of the page in their order")
  fileprivate static let rail = html("rail", "links within the page and to its neighbours")
  fileprivate static let toc = html("toc", "the questions of the page, as a list of links")
  fileprivate static let actions = html("actions", "the open actions that belong to the list")
}

import Diagnostics
import Graphs
import Incidents
import Markdown

/// A page of `pages/`, such as "How we write these".
package struct FreePage: Sendable {
  /// The name of its file without `.md`, and of its folder in the site.
  package let name: String
  package let title: String
  /// Whether the foot of every page names it; else other pages lead to it.
  package let isInFooter: Bool
  package let path: String
  /// Without its secrets.
  package let document: Document
  /// What looks like one.
  package let secrets: [FoundSecret]
  /// Without the heading that is its title.
  package let blocks: [Block]
  package let anchors: FreePageAnchors
  /// Every link and image of the text with what it leads to.
  package let links: [ReportLink]
  /// What each address in the text leads to.
  package let targets: [String: LinkTarget]
  /// Files that are published with the page, relative to `pages/`.
  package let attachments: [String]
  /// Headers of the images among them, by file.
  package let images: [String: ImageHeader]

  /// What the author says of findings that are right to be there.
  package let excuses: [Excuse]

  /// The links to reports.
  package var incidentLinks: [IncidentLink] { links.toIncidents }
}

import Checks
import Diagnostics
import Incidents
import Markdown
import Pages
import Reports
import Themes

/// The pipeline from a checked archive to a published site.
package struct SiteBuilder {
  private let checked: CheckedArchive
  private let site: Site
  private let rewritesAll: Bool

  /// `baseURL` instead of archive.yml's.
  package init(_ checked: CheckedArchive, baseURL: String? = nil, rewritesAll: Bool = false) {
    self.checked = checked
    self.rewritesAll = rewritesAll
    site = Site(checked.archive.withBaseURL(baseURL), contents: checked.contents)
  }
}

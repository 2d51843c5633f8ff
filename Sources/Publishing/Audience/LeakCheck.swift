import Checks
import Diagnostics
import Incidents
import Pages
import Reports

/// Looks through all pages for stakeholders before one is published.
package struct LeakCheck {
  private let finder: LeakFinder
  /// With which reports are read again, where something is found in them.
  private let contents: ArchiveContents

  /// `names` were gathered from all reports of `contents`.
  package init(_ names: InternalNames, _ contents: ArchiveContents) {
    finder = LeakFinder(names, contents.settings)
    self.contents = contents
  }

  /// What is of the inside, each once, with its place: in the report that says it, else on the page.
  func findings(in map: SiteMap) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var told: Set<Leak> = []
    let own = OwnWords.all(in: contents)
    for report in map.reports {
      let id = report.incident.id
      let leaks = report.pages.flatMap {
        self.leaks(in: map.content(of: $0), at: $0.address, of: id)
      }
      told.formUnion(leaks)
      guard !leaks.isEmpty,
        let text = contents.incidents.first(where: { $0.id == id }).flatMap({ contents.report(of: $0) })
      else { continue }
      found += Set(leaks).flatMap { $0.diagnostics(in: text, besides: own) }
    }
    for page in map.otherPages {
      // A list repeats what the pages of incidents say.
      for leak in leaks(in: map.content(of: page), at: page.address, of: nil)
      where told.insert(leak).inserted && !leak.isOwn(own) {
        found.append(leak.diagnostic(onPage: page.address.path))
      }
    }
    return found.sorted()
  }

  /// Also in the address.
  private func leaks(in content: PageContent?, at address: Address, of report: IncidentID?) -> [Leak] {
    content.map { finder.leaks(in: "\($0.visibleText)\n\(address)", of: report) } ?? []
  }
}

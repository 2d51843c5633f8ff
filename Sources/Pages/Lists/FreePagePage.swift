import Incidents
import Markdown
import Reports

/// A page of `pages/`, as it was written.
package struct FreePagePage: Page {
  private let page: FreePage

  package init(_ page: FreePage) { self.page = page }

  package var address: Address { .page(page.name) }

  /// The file that it was written as, relative to the archive's root.
  var source: String { page.path }

  var attachments: [Attachment] {
    page.attachments.map {
      Attachment(.attachment($0, ofPage: page.name), source: "pages/\($0)", excuses: page.excuses)
    }
  }

  package func content(of site: Site) -> PageContent? {
    var content = PageContent(.page)
    content.add("heading", text: page.title)
    content.add("body") { HTMLRenderer(hooks: hooks(site)).render(page.blocks, into: &$0) }
    return content
  }

  private func hooks(_ site: Site) -> RenderHooks {
    let links = FreePageLinks(of: page, at: address, in: site)
    var hooks = RenderHooks()
    hooks.link = { destination, _, _ in links.address(destination) }
    hooks.image = { image, destination, html in
      links.writeImage(destination, text: image.children.plainText, into: &html)
      return true
    }
    // The title above is the only heading of the first level.
    hooks.heading = { [anchors = page.anchors] level, _, range in
      (anchors.headings[range.start], max(2, level))
    }
    return hooks
  }
}

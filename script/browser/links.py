"""Every link into the site leads to a file, and every fragment to a place in it."""

from checks import Outcome, Sites


def lead_somewhere(sites: Sites, outcome: Outcome) -> None:
    for site in sites.built:
        for page in site.pages:
            # It stands at any address, so that its links begin at the root of a site; a folder has none.
            if page.outline.kind != "404":
                outcome.expect_none(site.dead_links(page), page.name)

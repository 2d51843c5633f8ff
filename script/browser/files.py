"""All pages open from a folder, ask for nothing outside, and nothing complains."""

from browser import Browser
from checks import Outcome, Sites


def open_from_a_folder(sites: Sites, outcome: Outcome) -> None:
    with Browser() as browser:
        browser.view()
        for page in sites.sample.pages + sites.empty.pages:
            # It stands at any address, so that it asks for everything at the root of a site; a folder has none.
            if page.outline.kind == "404":
                continue
            browser.open(page.address)
            outcome.expect_none(browser.complaints(), page.name)
            outside = [address for address in browser.requests()
                       if not address.startswith(("file:", "data:", "about:", "chrome:"))]
            outcome.expect_none(outside, f"{page.name} asks outside")

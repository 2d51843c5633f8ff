"""axe-core on one page of each kind: light and dark, wide and narrow; and what axe doesn't look at."""

import importlib.util
import pathlib

from browser import NARROW, WIDE, Browser
from checks import Outcome, Sites
from serving import served

AXE = pathlib.Path(importlib.util.find_spec("axe_playwright_python").origin).parent / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """
const done = arguments[arguments.length - 1];
axe.run(document, {preload: false, runOnly: arguments[0], resultTypes: ["violations"]})
  .then(result => done(result.violations), error => done([{id: String(error), nodes: [{html: ""}]}]));
"""


def has_no_finding(sites: Sites, outcome: Outcome) -> None:
    axe = AXE.read_text(encoding="utf-8")
    with Browser() as browser:
        for site in sites.built:
            with served(site) as root:
                for page in site.examples:
                    for width in (WIDE, NARROW):
                        for scheme in ("light", "dark"):
                            look(browser, root + page.name, width, scheme, axe, outcome)
                    outcome.expect(headings_descend(browser), f"{page.name}: headings jump")


def look(browser: Browser, address: str, width: int, scheme: str, axe: str, outcome: Outcome) -> None:
    browser.view(width, scheme)
    browser.open(address)
    browser.run("document.querySelectorAll('details').forEach(details => details.open = true)")
    browser.run(axe)
    where = f"{address}, {width} px, {scheme}"
    found = [f"{violation['id']} {node['html'][:100]}"
             for violation in browser.wait(RUN, RULES) for node in violation["nodes"]]
    outcome.expect_none(found, where)
    outcome.expect(not scrolls_sideways(browser), f"{where}: scrolls sideways")


def is_readable_enlarged(sites: Sites, outcome: Outcome) -> None:
    """With text twice as large, as a reader may set it for all pages (WCAG 1.4.4)."""
    with Browser(text_size=32) as browser:
        browser.view(WIDE)
        for page in sites.sample.examples:
            browser.open(page.address)
            outcome.expect(not scrolls_sideways(browser), f"{page.name}: scrolls sideways with text of 200 %")


def scrolls_sideways(browser: Browser) -> bool:
    return browser.run("return document.documentElement.scrollWidth > innerWidth")


def headings_descend(browser: Browser) -> bool:
    """One of the first level, and none two levels below the one before."""
    levels = browser.run("return [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(e => +e.tagName[1])")
    return levels.count(1) == 1 and all(next - level <= 1 for level, next in zip(levels, levels[1:]))

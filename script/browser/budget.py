"""What a page may weigh, and how soon it is there on a slow phone that reads the site from a server, below a path."""

from browser import WIDE, Browser
from checks import Outcome, Sites
from pages import Page
from serving import LineByLine, served

PAGE, SCRIPTS, STYLES = 400_000, 20_000, 40_000
# In milliseconds, with a processor four times slower.
LARGEST_PAINT = 1_000
TRIES = 5
PHONE = 390
# Of one that is good by Web Vitals (0.1) a tenth: tables and logs are shown while their rows still come.
LARGEST_SHIFT = 0.01
OBSERVE = """
window.painted = 0; window.shifted = 0; window.moved = "";
new PerformanceObserver(list => list.getEntries().forEach(entry => painted = entry.startTime))
  .observe({type: "largest-contentful-paint", buffered: true});
new PerformanceObserver(list => list.getEntries().forEach(entry => {
  shifted += entry.value;
  entry.sources.forEach(source => moved += (source.node?.outerHTML ?? "").slice(0, 60));
})).observe({type: "layout-shift", buffered: true});
"""
SHIFT = "return [shifted, moved]"
SETTLED = "const done = arguments[0]; requestAnimationFrame(() => setTimeout(done, 300))"
# Fingers are 24 px wide (WCAG 2.5.8); what stands in a sentence may be smaller, and so may what is beside a larger one.
SMALL = """
return [...document.querySelectorAll('a, button, input, summary')].filter(element => {
  if (element.closest('svg, p, li, td, small, .skip') || !element.offsetParent || element.type === 'radio') return false;
  const box = element.getBoundingClientRect();
  return box.width && box.height && (box.width < 24 || box.height < 24);
}).map(element => element.outerHTML.slice(0, 80))
"""


def is_kept(sites: Sites, outcome: Outcome) -> None:
    site = sites.sample
    for page in site.pages:
        outcome.expect(page.size <= PAGE, f"{page.name} has {page.size} bytes")
        for suffix, limit in ((".js", SCRIPTS), (".css", STYLES)):
            size = sum((page.path.parent / link).stat().st_size for link in page.outline.links
                       if link.endswith(suffix) and not link.startswith("/"))
            outcome.expect(size <= limit, f"{page.name} loads {size} bytes of {suffix}")
    with served(site) as root, Browser() as browser:
        browser.command("Emulation.setCPUThrottlingRate", rate=4)
        browser.command("Page.addScriptToEvaluateOnNewDocument", source=OBSERVE)
        for width in (WIDE, PHONE):
            browser.view(width)
            for page in site.examples:
                look(browser, root + page.name, page, width, outcome)
    with served(site, by=LineByLine) as root, Browser() as browser:
        browser.command("Page.addScriptToEvaluateOnNewDocument", source=OBSERVE)
        browser.view(WIDE)
        for page in site.examples:
            browser.open(root + page.name)
            browser.wait(SETTLED)
            expect_still(browser.run(SHIFT), f"{page.name}, line by line", outcome)


def look(browser: Browser, address: str, page: Page, width: int, outcome: Outcome) -> None:
    paints, shifts = [], []
    # Whatever else the machine does may slow one down, and let it show in more pieces.
    while len(paints) < TRIES and (not paints or paints[-1] > LARGEST_PAINT or shifts[-1][0] > LARGEST_SHIFT):
        browser.open(address)
        browser.wait(SETTLED)
        paints.append(browser.run("return painted"))
        shifts.append(browser.run(SHIFT))
    where = f"{page.name}, {width} px"
    outcome.expect(min(paints) <= LARGEST_PAINT, f"{where}: largest paint after {min(paints):.0f} ms")
    expect_still(min(shifts), where, outcome)
    outcome.expect_none(browser.run(SMALL), f"{where}: too small for a finger")


def expect_still(shift: tuple[float, str], where: str, outcome: Outcome) -> None:
    """What was shown stayed where it was while the rest of the page came."""
    shifted, moved = shift
    outcome.expect(shifted <= LARGEST_SHIFT, f"{where}: layout shifts by {shifted:.4f}: {moved}")

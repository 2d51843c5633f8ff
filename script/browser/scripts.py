"""Without scripts everything is there and nothing is dead; filters need none."""

from browser import Browser
from checks import Outcome, Sites

WHOLE_TEXT = "return document.querySelector('main').textContent.trim()"
# But for times, which scripts show by the clock that was chosen, and what they add or put in place of a hint.
TEXT = """
const main = document.querySelector('main').cloneNode(true);
main.querySelectorAll('time, button, .seg, [role=status], #SearchHint').forEach(element => element.remove());
return main.textContent.replace(/\\s+/g, ' ').trim();
"""
# The choices of a filter do something by themselves: CSS reads them.
DEAD = """
return [...document.querySelectorAll('button, select, textarea, input:not([type=radio]), dialog, form:not(:has([type=radio]))')]
  .map(element => element.outerHTML.slice(0, 80))
"""
SHOWN = "return [...document.querySelectorAll('.tl > ol > li')].filter(e => e.offsetParent).length"


def are_not_needed(sites: Sites, outcome: Outcome) -> None:
    with Browser() as on, Browser(scripts=False) as off:
        on.view(), off.view()
        for page in sites.sample.examples + sites.empty.examples:
            on.open(page.address), off.open(page.address)
            outcome.expect_none(off.run(DEAD), f"{page.name}: dead without scripts")
            outcome.expect(len(off.run(WHOLE_TEXT)) > 20, f"{page.name} is empty without scripts")
            outcome.expect(on.run(TEXT) == off.run(TEXT), f"{page.name} says something else without scripts")


def filter_timelines(sites: Sites, outcome: Outcome) -> None:
    page = sites.sample.largest("incident")
    with Browser(scripts=False) as browser:
        browser.view()
        browser.open(page.address)
        all_of_it = browser.run(SHOWN)
        for choice in ("F-key", "F-talk"):
            browser.run(f"document.getElementById('{choice}').click()")
            fewer = browser.run(SHOWN)
            outcome.expect(0 < fewer < all_of_it, f"{page.name}: {choice} shows {fewer} of {all_of_it}")

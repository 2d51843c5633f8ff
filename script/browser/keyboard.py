"""Whoever has no mouse reaches everything and sees where they are; single keys can be turned off."""

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from browser import Browser
from checks import Outcome, Sites

FOCUS = """
const element = document.activeElement, style = getComputedStyle(element);
return {name: (element.href || '') + element.outerHTML.slice(0, 60), text: element.textContent.trim(), y: element.getBoundingClientRect().top,
        seen: element.matches(':focus-visible') && (style.outlineStyle !== 'none' || style.boxShadow !== 'none'),
        isBody: element === document.body};
"""
# More stops and nobody gets through.
MOST_STOPS = 150


def press(browser: Browser, *keys: str) -> None:
    ActionChains(browser.driver).send_keys(*keys).perform()


def reaches_all(sites: Sites, outcome: Outcome) -> None:
    page = sites.sample.largest("incident")
    with Browser() as browser:
        browser.view()
        browser.open(page.address)
        stops = []
        while len(stops) <= 2 * MOST_STOPS:
            press(browser, Keys.TAB)
            stop = browser.run(FOCUS)
            if stop["isBody"] or stops and stop["name"] == stops[0]["name"] and stop["text"] == stops[0]["text"]:
                break
            stops.append(stop)
        outcome.expect(stops[0]["text"] == "Skip to content", f"the first stop is {stops[0]['text']}")
        outcome.expect(len(stops) < MOST_STOPS, f"{len(stops)} stops on {page.name}")
        outcome.expect_none([stop["name"] for stop in stops if not stop["seen"]], "focus can't be seen")
        single_keys(browser, page.address, outcome)


def single_keys(browser: Browser, address: str, outcome: Outcome) -> None:
    browser.open(address)
    press(browser, "j")
    first = browser.run(FOCUS)
    press(browser, "j")
    outcome.expect(first["name"] != browser.run(FOCUS)["name"], "j doesn't go to the next entry")
    press(browser, "k")
    outcome.expect(first["name"] == browser.run(FOCUS)["name"], "k doesn't go back")
    press(browser, "y")
    said = browser.run("return document.querySelector('[role=status].said').textContent")
    outcome.expect("ink" in said, f"y says {said!r}")
    press(browser, "?")
    outcome.expect(browser.run("return document.querySelector('dialog').open"), "? shows no keys")
    browser.run("document.querySelector('dialog input[type=checkbox]').click()")
    press(browser, Keys.ESCAPE)
    outcome.expect(not browser.run("return document.querySelector('dialog').open"), "Escape doesn't close the keys")
    press(browser, "?")
    outcome.expect(not browser.run("return document.querySelector('dialog').open"), "keys can't be turned off")
    browser.run("localStorage.clear()")


def links_lines(sites: Sites, outcome: Outcome) -> None:
    """A click with the shift key links a range, which is lit; arrows go from line to line."""
    page = sites.sample.largest("log")
    with Browser() as browser:
        browser.view()
        browser.open(page.address)
        browser.run("document.querySelectorAll('details').forEach(details => details.open = true)")
        links = browser.driver.find_elements("css selector", ".irc li > a")
        links[2].click()
        ActionChains(browser.driver).key_down(Keys.SHIFT).click(links[5]).key_up(Keys.SHIFT).perform()
        lit = "return document.querySelectorAll('.irc li.in').length"
        outcome.expect(browser.run(lit) >= 4, f"{browser.run(lit)} lines are lit of a range")
        address = browser.driver.current_url
        browser.open(address)
        outcome.expect(browser.run(lit) >= 4, f"{browser.run(lit)} lines are lit at {address}")
        browser.run("document.querySelector('.irc li > a').focus()")
        press(browser, Keys.ARROW_DOWN)
        second = browser.run("return document.activeElement === document.querySelectorAll('.irc li > a')[1]")
        outcome.expect(second, "the arrow doesn't go to the next line")


def changes_the_clock(sites: Sites, outcome: Outcome) -> None:
    page = sites.sample.largest("incident")
    first = "return document.querySelector('.tl time[datetime*=T]').textContent"
    with Browser() as browser:
        browser.view()
        browser.open(page.address)
        own = browser.run(first)
        shown = []
        for _ in browser.run("return [...document.querySelectorAll('#Clock button')].map(b => b.textContent)"):
            press(browser, "t")
            shown.append(browser.run(first))
        outcome.expect(any(time != own for time in shown), f"t shows {own} whatever the clock")
        outcome.expect(shown[-1] == own, "the clock doesn't come back to the report's own")

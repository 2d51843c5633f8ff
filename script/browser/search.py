"""The search answers from a folder: words, the string of an alert, what was misspelt; and how soon."""

from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from browser import Browser
from checks import Outcome, Sites
from keyboard import press

RESULTS = """
return [...document.querySelectorAll('.results li')].map(item => (
  {text: item.textContent.replace(/\\s+/g, ' '), address: (item.querySelector('a:has(mark)') ?? item.querySelector('a')).href,
   marked: [...item.querySelectorAll('mark')].map(mark => mark.textContent)}))
"""
STATUS = "return document.querySelector('main [role=status]')?.textContent ?? ''"
PATIENCE = 20


def ask(browser: Browser, address: str, words: str) -> list[dict]:
    browser.open(f"{address}?q={words.replace(' ', '%20')}")
    wait(browser)
    return browser.run(RESULTS)


def wait(browser: Browser) -> None:
    WebDriverWait(browser.driver, PATIENCE).until(lambda _: browser.run(STATUS))


def answers(sites: Sites, outcome: Outcome) -> None:
    site = sites.sample
    page = next(page for page in site.pages if page.name == "search/index.html")
    line = longest_line(site)
    with Browser() as browser:
        browser.view()
        found = ask(browser, page.address, line)
        first = found[0] if found else {"text": "nothing", "address": "", "marked": []}
        outcome.expect(line in first["text"], f"\"{line}\" finds first: {first['text'][:100]}")
        outcome.expect(first["marked"], f"nothing is marked in: {first['text'][:100]}")
        browser.open(first["address"])
        target = browser.run("return document.querySelector(':target')?.closest('li')?.textContent ?? ''")
        outcome.expect(line[:40] in target, f"{first['address']} leads to: {target[:100]}")
        outcome.expect(ask(browser, page.address, line.split()[0][:4]), f"{line.split()[0][:4]} finds nothing")
        outcome.expect(not ask(browser, page.address, "qqqzzzxxx"), "what nobody wrote is found")
        ask(browser, page.address, "brokr")
        told = browser.run("return document.querySelector('main').textContent")
        outcome.expect("broker" in told, "what is misspelt gets no offer")
        outcome.expect_none(browser.complaints(), "console")
        is_reached(browser, site, outcome)


def is_reached(browser: Browser, site, outcome: Outcome) -> None:
    """From any page, by a key and Enter."""
    browser.open(site.largest("incident").address)
    press(browser, "/")
    press(browser, "memory", Keys.ENTER)
    wait(browser)
    outcome.expect("search/index.html?q=memory" in browser.driver.current_url, browser.driver.current_url)
    outcome.expect(browser.run(RESULTS), "memory finds nothing from the masthead")


def longest_line(site) -> str:
    """Of a log: plain words, so that it needs no quoting."""
    with Browser() as browser:
        browser.open(site.largest("log").address)
        lines = browser.run("return [...document.querySelectorAll('.irc li:not(.quiet) > p')].map(p => p.textContent)")
    plain = [line.strip() for line in lines if all(character.isalnum() or character == " " for character in line.strip())]
    return max(plain, key=len)

"""A built site: its pages, which kinds there are, and where their links lead."""

import pathlib
import re
from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag


class Outline(HTMLParser):
    """What is asked of a page without a browser."""

    def __init__(self, text: str):
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.kind = ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if values.get("id"):
            self.ids.add(values["id"])
        if tag == "body":
            self.kind = values.get("class", "").removeprefix("k-")
        self.links += [values[name] for name in ("href", "src") if values.get(name)]


class Page:
    def __init__(self, path: pathlib.Path, site: pathlib.Path):
        self.path = path
        # As SPEC.md writes addresses.
        self.name = path.relative_to(site).as_posix()
        self.address = path.as_uri()
        self.size = path.stat().st_size
        self.outline = Outline(path.read_text(encoding="utf-8"))

    @property
    def kind(self) -> str:
        """Pages of one template in one folder of the site, and overviews apart, are of one kind."""
        parts = self.name.split("/")
        return f"{self.outline.kind} {parts[0] if len(parts) > 1 else ''} {len(parts)}"


class Site:
    def __init__(self, folder: str):
        self.folder = pathlib.Path(folder).resolve()
        self.pages = [Page(path, self.folder) for path in sorted(self.folder.rglob("*.html"))]

    @property
    def examples(self) -> list[Page]:
        """The largest page of each kind."""
        largest: dict[str, Page] = {}
        for page in self.pages:
            if page.kind not in largest or page.size > largest[page.kind].size:
                largest[page.kind] = page
        return list(largest.values())

    def largest(self, kind: str) -> Page:
        """Of a template's pages."""
        return max((page for page in self.pages if page.outline.kind == kind), key=lambda page: page.size)

    def files(self, pattern: str) -> list[pathlib.Path]:
        return sorted(self.folder.rglob(pattern))

    @property
    def sheets(self) -> list[pathlib.Path]:
        """The style sheets in the order in which pages name them."""
        page = next(page for page in self.pages if page.name == "index.html")
        links = [link for link in page.outline.links if link.endswith(".css")]
        return [page.path.parent / unquote(link) for link in links]

    def dead_links(self, page: Page) -> list[str]:
        """Those into the site that lead to no file, or to no place in it."""
        return [link for link in page.outline.links if not self._is_alive(link, page)]

    def _is_alive(self, link: str, page: Page) -> bool:
        if re.match(r"[a-z][a-z0-9+.-]*:|//", link):
            return True
        address, fragment = urldefrag(link)
        path = page.path if not address else (page.path.parent / unquote(address.split("?")[0])).resolve()
        if not path.is_file():
            return False
        if not fragment or path.suffix != ".html":
            return True
        return unquote(fragment) in self._ids(path)

    def _ids(self, path: pathlib.Path) -> set[str]:
        if not hasattr(self, "_known"):
            self._known = {page.path: page.outline.ids for page in self.pages}
        return self._known.get(path, set())

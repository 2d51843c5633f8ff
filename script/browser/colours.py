"""The tokens of the style sheets, light and dark: contrast as WCAG counts it, and severities that differ without hues."""

import re

from checks import Outcome, Sites

TEXT = [(ink, ground, 4.5) for ink in ("ink", "ink-2", "ink-3", "link") for ground in ("bg", "sunk", "target")]
TEXT += [("s1", "bg", 4.5), ("ok", "bg", 4.5), ("bg", "ink", 4.5), ("h-ink-inv", "h4", 4.5)]
TEXT += [("h-ink", f"h{step}", 4.5) for step in range(4)]
GRAPHICS = [(mark, "bg", 3.0) for mark in ("s2", "s3", "data", "p1", "p2")]
# What stands side by side.
NEIGHBOURS = [("p1", "p2", 1.5), ("p2", "p3", 1.5), ("s1", "s2", 1.3), ("s2", "s3-fill", 1.3)]


def are_told_apart(sites: Sites, outcome: Outcome) -> None:
    # A theme's own sheet follows the default's, and says some tokens anew.
    sheet = "".join(path.read_text(encoding="utf-8") for path in sites.sample.sheets)
    tokens = re.findall(r"--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)", sheet)
    for theme, column in (("light", 1), ("dark", 2)):
        values = {token[0]: token[column] for token in tokens}
        for front, back, needed in TEXT + GRAPHICS + NEIGHBOURS:
            ratio = contrast(values[front], values[back])
            outcome.expect(ratio >= needed, f"{theme}: {front} on {back} has {ratio:.2f}, not {needed}")


def contrast(first: str, second: str) -> float:
    bright, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Relative, as WCAG 2 defines it."""
    channels = [int(colour[place:place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

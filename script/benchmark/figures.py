"""What was measured, as tables and as JSON."""

import json
import math
import pathlib

from measuring import Measurement, Spread

# By the keys that they have in JSON, in the order of the tables.
ROWS = {
    "build_cold": "icarus build, cold",
    "build_unchanged": "icarus build, nothing changed",
    "build_text_edited": "icarus build, text of one report edited",
    "build_title_edited": "icarus build, title of one report edited",
    "check_first": "icarus check, the first",
    "check_again": "icarus check, another",
    "check_one": "icarus check of one report, another",
    "hugo_cold": "Hugo, cold",
    "floor": "floor: read all, write as much (C)",
    "cmark": "cmark, all reports as one file",
}

Rows = dict[str, Measurement]


def table_head(reports: int, log_lines: int) -> str:
    return f"| {reports:,} reports, {log_lines:,} log lines each | wall s | CPU s | peak MiB | runs |\n" + rule(4)


def table_row(key: str, row: Measurement) -> str:
    peak = shown(row.peak, 0) if row.peak else "–"
    return f"| {ROWS[key]} | {shown(row.wall, 3)} | {shown(row.cpu, 3)} | {peak} | {row.runs} |"


def shown(spread: Spread, digits: int) -> str:
    median, low, high = (f"{value:,.{digits}f}" for value in spread)
    return f"{median} ({low}..{high})"


def rule(columns: int) -> str:
    return "|---" + "|---:" * columns + "|"


def ratios(rows: Rows) -> dict[str, float | None]:
    """How a cold build compares with Hugo's, and with the least that any program must do."""
    icarus, hugo, floor, cmark = (rows.get(key) for key in ("build_cold", "hugo_cold", "floor", "cmark"))

    def of(quantity: str, *others: Measurement | None) -> float | None:
        # A quantity that is too small to be seen has no median.
        spreads = [getattr(row, quantity) if row else None for row in (icarus, *others)]
        if None in spreads:
            return None
        whole = sum(spread.median for spread in spreads[1:])
        return spreads[0].median / whole if whole else None

    return {
        "wall_to_hugo": of("wall", hugo),
        "cpu_to_hugo": of("cpu", hugo),
        "peak_to_hugo": of("peak", hugo),
        "wall_to_floor_and_cmark": of("wall", floor, cmark),
        "cpu_to_floor_and_cmark": of("cpu", floor, cmark),
    }


RATIOS = {
    "wall_to_hugo": "wall, icarus / Hugo",
    "cpu_to_hugo": "CPU, icarus / Hugo",
    "peak_to_hugo": "peak, icarus / Hugo",
    "wall_to_floor_and_cmark": "wall, icarus / (floor + cmark)",
    "cpu_to_floor_and_cmark": "CPU, icarus / (floor + cmark)",
}


def ratio_table(by_size: dict[int, Rows]) -> str:
    """Without what there was nothing to compare with."""
    lines = ["| cold builds | " + " | ".join(f"{size:,} reports" for size in by_size) + " |", rule(len(by_size))]
    columns = [ratios(rows) for rows in by_size.values()]
    for key, label in RATIOS.items():
        values = [column[key] for column in columns]
        if any(value is not None for value in values):
            lines.append(f"| {label} | " + " | ".join(number(value) for value in values) + " |")
    return "\n".join(lines)


def per_doubling(small: Spread, large: Spread, factor: float) -> float | None:
    """By how much a quantity grows whenever the number of reports doubles: by 2 where it grows as they do."""
    if not small.median or not large.median:
        return None
    return (large.median / small.median) ** (1 / math.log2(factor))


def growth(by_size: dict[int, Rows]) -> list[dict]:
    """From each size to the next."""
    sizes = sorted(by_size)
    steps = []
    for small, large in zip(sizes, sizes[1:]):
        rows = {}
        for key in ROWS:
            before, after = by_size[small].get(key), by_size[large].get(key)
            rows[key] = before and after and {
                "wall_per_doubling": per_doubling(before.wall, after.wall, large / small),
                "cpu_per_doubling": per_doubling(before.cpu, after.cpu, large / small),
            }
        steps.append({"from": small, "to": large, "rows": rows})
    return steps


def growth_table(by_size: dict[int, Rows]) -> str:
    steps = growth(by_size)
    heads = " | ".join(f"{step['from']:,} → {step['to']:,}" for step in steps)
    lines = [f"| per doubling of reports: CPU, wall | {heads} |", rule(len(steps))]
    for key, label in ROWS.items():
        if not all(key in rows for rows in by_size.values()):
            continue
        cells = []
        for step in steps:
            row = step["rows"][key]
            cells.append(f"{number(row['cpu_per_doubling'])}, {number(row['wall_per_doubling'])}")
        lines.append(f"| {label} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def number(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def write_json(file: pathlib.Path, facts: dict, by_size: dict[int, Rows]) -> None:
    """`facts` say where and of what the figures are. The keys are always the same; what was not measured is null."""
    sizes = [
        {"reports": size, "rows": {key: as_json(rows.get(key)) for key in ROWS}, "ratios": ratios(rows)}
        for size, rows in by_size.items()
    ]
    figures = {**facts, "sizes": sizes, "growth": growth(by_size)}
    file.write_text(json.dumps(figures, indent=2, ensure_ascii=False) + "\n")


def as_json(row: Measurement | None) -> dict | None:
    if row is None:
        return None
    quantities = {"wall_s": row.wall, "cpu_s": row.cpu, "peak_mib": row.peak}
    return {name: spread and spread.rounded()._asdict() for name, spread in quantities.items()} | {"runs": row.runs}

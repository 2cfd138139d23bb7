"""Every palette is readable in light and dark (contrast after WCAG 2.2), and seats differ for colour-blind people."""

import itertools
import math
import re
from pathlib import Path

import pytest

from municipalities.palettes import PALETTES

CSS = Path(__file__).resolve().parents[2] / "static" / "css"
SCHEMES = ("light", "dark")
GROUNDS = ("paper", "surface", "accent-soft")
SEATS = tuple(f"seat-{number}" for number in range(1, 7))

# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB; the first row of matrices is ordinary sight.
SIGHT = {
    "ordinary": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def split_by_scheme(text):
    """The rules outside of media queries, and those for dark screens."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    light, dark = "", ""
    while match := re.search(r"@media\s*\(([^)]*)\)\s*\{((?:[^{}]*\{[^{}]*\})*)\s*\}", text):
        if match[1] == "prefers-color-scheme: dark":
            dark += match[2]
        text = text[: match.start()] + text[match.end() :]
    light = text
    return light, dark


def colours(rules, selector):
    """The hex values which the rules give for one selector."""
    found = {}
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", rules):
        if selector in [part.strip() for part in selectors.split(",")]:
            found |= {name: value for name, value in re.findall(r"--([\w-]+):\s*(#[0-9a-f]{3,6})\b", body)}
    return found


def palette(slug, scheme):
    values = {}
    for name in ("tokens.css", "palettes.css"):
        light, dark = split_by_scheme((CSS / name).read_text())
        for selector in (":root", f".palette-{slug}"):
            values |= colours(light, selector)
            if scheme == "dark":
                values |= colours(dark, selector)
    return values


def linear(colour):
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    channels = [int(digits[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]


def luminance(colour):
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def oklab(red, green, blue):
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def seen(colour, matrix):
    channels = linear(colour)
    return oklab(*(max(0, sum(weight * c for weight, c in zip(row, channels, strict=True))) for row in matrix))


def too_close(values, foregrounds, backgrounds, minimum):
    return [
        f"{front} on {ground}: {contrast(values[front], values[ground]):.2f}"
        for front, ground in itertools.product(foregrounds, backgrounds)
        if contrast(values[front], values[ground]) < minimum
    ]


def test_contrast_is_measured_like_wcag_does():
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#fff") == pytest.approx(4.54, abs=0.01)


def test_stylesheet_and_choice_of_palettes_are_the_same():
    light, dark = split_by_scheme((CSS / "palettes.css").read_text())

    assert re.findall(r"\.palette-([a-z]+)", light) == list(PALETTES)
    assert re.findall(r"\.palette-([a-z]+)", dark) == list(PALETTES)


@pytest.mark.parametrize("slug", PALETTES)
def test_each_palette_sets_every_colour_in_both_schemes(slug):
    light, dark = split_by_scheme((CSS / "palettes.css").read_text())
    expected = {"accent", "on-accent", "accent-soft", "accent-line", *SEATS}

    assert set(colours(light, f".palette-{slug}")) == expected
    assert set(colours(dark, f".palette-{slug}")) == expected


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("slug", PALETTES)
def test_text_can_be_read(slug, scheme):
    values = palette(slug, scheme)

    assert too_close(values, ["ink"], [*GROUNDS, "good-soft", "bad-soft"], 7) == []
    assert too_close(values, ["muted", "accent", "good", "warn", "bad"], GROUNDS, 4.5) == []
    assert too_close(values, ["on-accent"], ["accent", "warn"], 4.5) == []


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("slug", PALETTES)
def test_focus_ring_and_seats_can_be_seen(slug, scheme):
    values = palette(slug, scheme)

    assert too_close(values, ["focus", *SEATS], GROUNDS, 3) == []


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("slug", PALETTES)
def test_seats_differ_for_every_kind_of_sight(slug, scheme, sight):
    """Shapes tell the blocks apart as well; 0.08 in OKLab is a clearly visible step."""
    values = palette(slug, scheme)

    close = [
        (one, other)
        for one, other in itertools.combinations(SEATS, 2)
        if math.dist(seen(values[one], SIGHT[sight]), seen(values[other], SIGHT[sight])) < 0.08
    ]

    assert close == []

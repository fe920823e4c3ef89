"""From a telephone to a wide screen, and at a zoom of 200 %: all is in view without scrolling sideways."""

import pytest

from conversation import USUAL, link

# 360: a telephone. 640: 1280 at a zoom of 200 %. 1000: where two columns begin. 2560: a wide screen.
WIDTHS = [360, 640, 1000, 1280, 2560]

# What reaches beyond the window, and text cut off by its own box; what is unseen on purpose has its class.
CUT = """
const width = document.documentElement.clientWidth;
const faults = document.documentElement.scrollWidth > width ? ["the page scrolls sideways"] : [];
const scrolls = (one) => one.closest(".table");
for (const one of document.querySelectorAll("body *")) {
  const box = one.getBoundingClientRect();
  if (!box.width || !box.height || one.closest(".unseen, .skip, [hidden], thead") || scrolls(one)) continue;
  const name = one.tagName + "." + (one.className.baseVal ?? one.className) + " " + one.textContent.trim().slice(0, 40);
  if (box.right > width + 1 || box.left < -1) faults.push(name + " from " + box.left + " to " + box.right);
  if (one.matches("button, .button, h1, h2, h3, p, label, dt, dd, li") && one.scrollWidth > one.clientWidth + 1 && one.clientWidth)
    faults.push(name + " is cut");
}
return faults;
"""


def check(browser, place):
    """Nothing is cut; charts take a new width a moment later than the rest."""
    try:
        browser.until(lambda: not browser.js(CUT), "all to fit")
    except AssertionError:
        raise AssertionError(f"at {place}: " + "; ".join(browser.js(CUT)[:5])) from None


@pytest.mark.parametrize("way", ["steps", "form"])
def test_the_page_fits_every_width(conversation, way):
    answers = {**USUAL[conversation.language], "preset": "4"}
    conversation.open(answers, way).until_whole()
    for width in WIDTHS:
        conversation.browser.resize(width)
        conversation.browser.unfold()
        check(conversation.browser, width)


def test_long_words_break(conversation):
    conversation.open({**USUAL[conversation.language], "name": "Établissements" + "x" * 150, "seasons": "z" * 200}).until_whole()
    for width in (360, 1280):
        conversation.browser.resize(width)
        check(conversation.browser, width)


def test_dossiers_fit_every_width(dossiers):
    browser = dossiers.browser
    one = dossiers.keep("Largeur " + "y" * 100)
    two = dossiers.save({**USUAL["fr"], "name": "Autre", "telephones": "8"})
    compare = f"{dossiers.address}/dossiers/compare?dossier={one[-32:]}&dossier={two[-32:]}&language=fr"
    for address in [
        one, one + "/delete", compare, f"{dossiers.address}/dossiers", f"{dossiers.address}/dossiers/calibration",
    ]:
        browser.open(address)
        browser.unfold()
        for width in WIDTHS:
            browser.resize(width)
            check(browser, f"{width} of {address}")

"""Who asks for less motion gets none."""

import pytest

# How long anything on the page would move, in seconds.
MOTION = """
return Math.max(...[...document.querySelectorAll("*")].map((one) => {
  const style = getComputedStyle(one);
  const seconds = (text) => Math.max(...text.split(",").map((part) => part.includes("ms") ? parseFloat(part) / 1000 : parseFloat(part)));
  const moves = style.animationName === "none" ? 0 : seconds(style.animationDuration);
  return Math.max(seconds(style.transitionDuration), moves);
}));
"""


@pytest.mark.parametrize("address", ["/", "/dossiers"])
def test_nothing_moves_for_who_asks_for_less_motion(browser, server, address):
    browser.prefer(prefers_reduced_motion="reduce")
    browser.open(server.address + address)
    assert browser.js(MOTION) == 0
    assert browser.js("return getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_no_animation_runs_while_the_answer_changes(french):
    french.browser.prefer(prefers_reduced_motion="reduce")
    french.open().until_whole()
    french.type("mobile-calls", "77 par mois")
    french.until_understood("77")
    assert french.browser.js("return document.getAnimations().length") == 0
    french.until_whole()
    assert french.browser.js("return document.getAnimations().length") == 0

"""The marketing corner: a draft by sliders, a population, the map, and all of it on demand."""

import pytest
from selenium.webdriver.common.keys import Keys

import axe
from marketing import Marketing
from test_motion import MOTION
from test_widths import WIDTHS, check

@pytest.fixture
def corner(browser, server, language):
    return Marketing(browser, server.address, language).open().until_fresh()


@pytest.fixture
def french_corner(browser, server):
    return Marketing(browser, server.address, "fr").open().until_fresh()


def first_slider(corner):
    return corner.browser.one("input[type=range]").get_attribute("id").removeprefix("slider-")


def test_the_page_of_the_adviser_leads_to_it(french):
    french.begin()
    french.browser.leave(lambda: french.browser.click("a[href^='/marketing']"))
    assert french.browser.text("h1") == "Optimale pro office : le coin marketing"


def test_the_map_and_the_charts_are_drawn_and_told(corner):
    browser = corner.browser
    charts = browser.all(".chart canvas")
    assert charts, "Chart.js is there"
    for chart in browser.all(".chart"):
        name = "#" + chart.get_attribute("id")
        browser.until(lambda: corner.inked(name) > 3, f"{name} to be drawn")
        assert len(browser.one(f"{name} canvas").get_attribute("aria-label")) > 20
    assert browser.has("#map-answer table") and browser.has("#draft-answer table"), "what is drawn stands in tables, too"


def test_a_slider_moved_changes_the_figures_and_says_how_many_customers_that_rests_on(corner):
    name, title, shares = first_slider(corner), corner.title, corner.shares
    corner.slide(name, Keys.LEFT, 10)
    corner.browser.until(lambda: corner.until_fresh().shares != shares or corner.title != title, "other figures")
    stage = corner.browser.text("#draft-answer .stage")
    assert any(sign.isdigit() for sign in stage), "the size of the preview"
    assert corner.browser.has(".control.is-changed .reset")
    corner.browser.click(".control.is-changed .reset")
    corner.browser.until(lambda: corner.until_fresh().shares == shares and corner.title == title, "today’s figures")


def test_a_price_that_is_none_is_told_beside_its_field(french_corner):
    name = first_slider(french_corner)
    title = french_corner.title
    french_corner.type(name, "beaucoup")
    refusal = f"[id='refusal-{name}']"
    french_corner.browser.until(lambda: french_corner.browser.text(refusal), "what would be right")
    assert french_corner.title == title, "what was there stays"


def test_a_third_plan_joins_the_others(corner):
    browser = corner.browser
    plans = len(browser.texts("#draft-answer thead th"))
    assert not browser.one(".third-figures").is_displayed()
    browser.click("#third")
    browser.until(lambda: browser.one(".third-figures").is_displayed(), "the figures of the third plan")
    name = browser.one("#third-name").get_attribute("value")
    browser.until(lambda: any(name in text for text in browser.texts("#draft-answer")), "the third plan among the answers")
    assert browser.has("button[formaction$='draft.yaml']"), "the draft is a file of its own"


def test_all_of_it_is_calculated_on_demand_and_can_be_stopped(corner):
    browser = corner.browser
    corner.slide(first_slider(corner), Keys.RIGHT, 3)
    corner.until_fresh()
    browser.click("#compute-whole")
    browser.until(lambda: browser.text("#progress"), "how far it is")
    browser.click("#cancel")
    stopped = {"fr": "Calcul entier arrêté.", "en": "Whole calculation stopped."}[corner.language]
    browser.until(lambda: browser.text("#progress") == stopped, "word that it was stopped")
    assert browser.one("#compute-whole").is_enabled()


def test_all_of_it_takes_the_place_of_the_preview(french_corner):
    browser = french_corner.browser
    browser.click("#compute-whole")
    browser.until(lambda: browser.has("#draft-answer .stage.whole") and browser.has("#map-answer .stage.whole"),
                  "the whole calculation", 5 * browser.patience)
    assert "10 000" in browser.text("#draft-answer .stage")


def test_a_link_opens_the_same_draft_again(french_corner):
    name, shares = first_slider(french_corner), french_corner.shares
    french_corner.slide(name, Keys.LEFT, 10)
    browser = french_corner.browser
    browser.until(lambda: french_corner.until_fresh().shares != shares, "other figures")
    value, shares = browser.one(f"[name='{name}']").get_attribute("value"), french_corner.shares
    browser.leave(lambda: browser.click("#link"))
    assert browser.one(f"[name='{name}']").get_attribute("value") == value
    assert french_corner.shares == shares


def test_the_draft_is_handed_over_with_the_command_that_makes_it(french_corner):
    browser = french_corner.browser
    path = browser.download(lambda: browser.click("button[formaction$='/draft.csv']"))
    assert len(open(path, "rb").read().splitlines()) > 3
    assert browser.text(".command code").startswith("optimale ")


def test_it_fits_every_width(corner):
    corner.browser.click("#third")
    corner.until_fresh()
    corner.browser.unfold()
    for width in WIDTHS:
        corner.browser.resize(width)
        check(corner.browser, width)


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_grave(corner, width):
    browser = corner.browser
    browser.resize(width)
    browser.click("#third")
    corner.until_fresh()
    browser.unfold()
    assert axe.faults(browser) == []


def test_what_is_not_of_the_form_any_more_stays_legible(french_corner):
    french_corner.slide(first_slider(french_corner), Keys.LEFT, 1)
    french_corner.browser.js("document.getElementById('answer-parts').classList.add('is-stale')")
    assert axe.faults(french_corner.browser) == []


def test_it_is_used_by_the_keyboard_alone(corner):
    from test_keyboard import Keyboard

    keyboard, browser = Keyboard(corner.browser), corner.browser
    keyboard.tab_to(lambda focus: focus["name"].startswith("slider-"), "slider")
    shares, title = corner.shares, corner.title
    browser.press(*[Keys.LEFT] * 10)
    browser.until(lambda: corner.until_fresh().shares != shares or corner.title != title, "other figures")
    keyboard.tab_to(lambda focus: focus["name"] == "third", "switch of the third plan")
    browser.press(Keys.SPACE)
    browser.until(lambda: browser.one(".third-figures").is_displayed(), "the figures of the third plan")
    corner.until_fresh()
    keyboard.tab_to(lambda focus: focus["name"] == "whole", "button that calculates all of it")


def test_nothing_moves_for_who_asks_for_less_motion(browser, server):
    browser.prefer(prefers_reduced_motion="reduce")
    Marketing(browser, server.address, "fr").open().until_fresh()
    assert browser.js(MOTION) == 0

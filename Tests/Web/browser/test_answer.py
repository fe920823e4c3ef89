"""The answer beside the questions: at once, then narrower, without disturbing who types."""

import re

from chrome import plain
from conversation import USUAL

# Where parts of the page stand, to the pixel; only what is in view at both moments is compared.
PLACES = """
return Object.fromEntries(["#asked", ".question[data-key='mobile-calls']", ".question[data-key='seasons']", "#answer",
  "#answer-title", ".certainty", ".bills", ".deliberation"].map((place) => {
    const one = document.querySelector(place);
    return [place, one ? Math.round(one.getBoundingClientRect().top + scrollY) : null];
  }));
"""

# Shifts that Chromium itself counts, as who looks at the page would see them.
WATCH_SHIFTS = """
window.shifts = [];
new PerformanceObserver((list) => list.getEntries().forEach((one) => window.shifts.push(one.value)))
  .observe({type: "layout-shift", buffered: false});
"""


def test_while_the_answer_narrows_the_field_keeps_the_focus_and_nothing_jumps(conversation):
    conversation.open()
    browser, fr = conversation.browser, conversation.language == "fr"
    conversation.until_whole()
    # Calls that nobody has asked about yet, so that the answer has to be computed.
    conversation.type("mobile-calls", "131 par mois" if fr else "131 a month")
    browser.until(lambda: browser.has("#stage[data-stream]") and conversation.has_understood("131"), "a first answer")
    browser.js(WATCH_SHIFTS)
    before = browser.js(PLACES)
    conversation.until_whole()
    assert browser.js("return document.activeElement.name") == "mobile-calls"
    assert browser.one(conversation.field("mobile-calls")).get_attribute("value").startswith("131")
    after = browser.js(PLACES)
    moved = {place: (before[place], after[place]) for place in before if before[place] != after[place]}
    assert moved == {}
    assert sum(browser.js("return window.shifts")) < 0.02, "shifts below what people notice"


def test_what_is_typed_while_an_answer_comes_stays(french):
    french.open()
    french.type("name", "Menuiserie")
    french.until_understood("Menuiserie")
    field = french.browser.one(french.field("name"))
    for letter in " Noé et fils":
        field.send_keys(letter)
    french.until_understood("Menuiserie Noé et fils")
    assert field.get_attribute("value") == "Menuiserie Noé et fils"


def test_the_answer_says_what_to_do_what_it_saves_and_how_sure_that_is(conversation):
    conversation.open().until_whole()
    browser, fr = conversation.browser, conversation.language == "fr"
    assert re.search("Équilibre|Intense", conversation.action)
    saving = browser.text(".saving")
    assert "24" in saving and "€" in saving
    assert browser.text(".certainty .word")
    assert re.search(r"\d ?%" if fr else r"\d%", browser.text(".certainty"))
    assert [name for name in browser.texts(".bill .name")] == ["Équilibre", "Intense"]
    assert all("€" in mean for mean in browser.texts(".bill .mean"))


def test_the_gauge_says_where_this_customer_stands(conversation):
    conversation.open().until_whole()
    # 10 calls of 2 minutes on 21 working days are 7 hours.
    here = {"fr": "vous êtes ici : 7 h", "en": "you are here: 7 h"}[conversation.language]
    assert conversation.browser.text(".gauge .here-label").startswith(here)
    assert here in plain(conversation.browser.one(".gauge svg").get_attribute("aria-label"))


def test_the_next_question_is_put_by_a_click(french):
    # A medical practice of which nothing is said: how often it calls mobiles is worth knowing.
    french.open({"name": "Cabinet", "preset": "3"}, way="steps").until_whole()
    button = french.browser.one(".points button[name=ask]")
    key = button.get_attribute("value")
    button.click()
    french.browser.until(lambda: french.asked == key, "the question that is worth most")


def test_with_tax_is_a_switch(conversation):
    conversation.open().until_whole()
    browser, fr = conversation.browser, conversation.language == "fr"
    assert not browser.has(".taxed")
    means = browser.texts(".bill .mean")
    browser.click("[name=tax]")
    browser.until(lambda: len(browser.all(".bill .taxed")) == 2, "amounts including tax")
    assert ("TTC" if fr else "with VAT") in browser.texts(".bill .taxed")[0]
    net, gross = (float(re.search(r"[\d.]+", text.replace(",", ".")).group()) for text in (means[1], browser.texts(".taxed")[1]))
    assert abs(gross - 1.2 * net) < 0.1
    browser.click("[name=tax]")
    browser.until(lambda: not browser.has(".taxed"), "amounts without tax alone")


def test_a_link_opens_the_same_answers_again(conversation):
    conversation.open()
    browser, fr = conversation.browser, conversation.language == "fr"
    conversation.type("telephones", "7")
    conversation.until_understood("7 postes" if fr else "7 telephones")
    understood = conversation.understood
    browser.until(lambda: conversation.understood == understood, "the page to come to rest")
    browser.leave(lambda: browser.click("#link"))
    assert conversation.understood == understood
    assert browser.one(conversation.field("telephones")).get_attribute("value") == "7"


def test_an_impossible_customer_is_told_in_words(conversation):
    answers = {**USUAL[conversation.language], "mobile-calls": "9000000 par mois" if conversation.language == "fr" else "9000000 a month"}
    conversation.open(answers)
    assert conversation.browser.has(".refusal") or conversation.browser.has(".failure")

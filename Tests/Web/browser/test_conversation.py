"""The whole conversation, one question after the other, in both languages."""

from selenium.webdriver.common.keys import Keys

# Question, answer as people say it (None: the button for not knowing), and what was understood of it.
PROSPECT = {
    "fr": [
        ("preset", "", None), ("name", "Plomberie Noé", "Plomberie Noé"), ("telephones", "trois", "3 postes"),
        ("direct-numbers", None, "numéros directs"), ("messages", "non", "messages personnalisés"),
        ("forwardings", "2 par semaine", "renvois"), ("days-a-week", "du lundi au samedi", "6 jours"),
        ("mobile-calls", "10/jour", "mobiles"), ("mobile-length", "2 min", "2 min"),
        ("fixed-calls", "environ 100 par mois", "fixes"), ("fixed-length", "je ne sais pas", "fixe"),
        ("abroad", "Maroc", "Maroc"), ("ma-calls", "20 par mois", "Maroc"), ("ma-length", "entre 1 et 3 min", "Maroc"),
        ("ma-mobile-share", "la moitié", "50 %"), ("seasons", "fermé 3 semaines en août", "août"),
    ],
    "en": [
        ("preset", "", None), ("name", "Noah Plumbing", "Noah Plumbing"), ("telephones", "three", "3 telephones"),
        ("direct-numbers", None, "direct-dial"), ("messages", "no", "personalised messages"),
        ("forwardings", "2 a week", "forwarding"), ("days-a-week", "Monday to Saturday", "6 days"),
        ("mobile-calls", "10 a day", "mobiles"), ("mobile-length", "2 min", "2 min"),
        ("fixed-calls", "about 100 a month", "fixed"), ("fixed-length", "don’t know", "fixed"),
        ("abroad", "Morocco", "Morocco"), ("ma-calls", "20 a month", "Morocco"),
        ("ma-length", "between 1 and 3 min", "Morocco"), ("ma-mobile-share", "half", "50%"),
        ("seasons", "closed 3 weeks in August", "August"),
    ],
}


def test_every_question_is_put_understood_and_answered_in_the_end(conversation):
    conversation.begin()
    for key, text, understood in PROSPECT[conversation.language]:
        assert conversation.asked == key
        conversation.answer(key, text)
        if understood:
            conversation.until_understood(understood)
    assert conversation.asked == "" and conversation.browser.has(".done")
    conversation.until_whole()
    assert conversation.browser.has(".gauge svg") and conversation.browser.has(".points dt")


def test_an_answer_is_gone_back_to_and_changed(conversation):
    conversation.open(way="steps").until_whole()
    browser, fr = conversation.browser, conversation.language == "fr"
    before, bills = conversation.asked, browser.texts(".bill .mean")
    line = next(line for line in browser.all("#understood li") if "2 min" in line.text)
    line.find_element("css selector", "button").click()
    browser.until(lambda: conversation.asked == "mobile-calls", "the question that the line answers")
    assert browser.has("#understood li.current")
    assert browser.one(conversation.field("mobile-calls")).get_attribute("value") == ("10/jour" if fr else "10 a day")
    conversation.answer("mobile-calls", "3/jour" if fr else "3 a day")
    assert conversation.asked == before, "the conversation goes on where it was left"
    browser.until(lambda: browser.texts(".bill .mean") != bills, "bills of fewer calls")


def test_an_answer_that_is_not_understood_is_told_and_asked_again(conversation):
    conversation.begin()
    conversation.leave_question(lambda: conversation.choose("preset", "1") or conversation.go_on())
    conversation.answer("name", "N")
    conversation.type("telephones", "beaucoup")
    conversation.browser.click(".steps button")
    expected = {"fr": "un nombre de 1 à 21", "en": "a number from 1 to 21"}[conversation.language]
    conversation.browser.until(lambda: expected in conversation.said("telephones"), "what would be right")
    assert conversation.asked == "telephones"
    assert conversation.browser.one(conversation.field("telephones")).get_attribute("aria-invalid") == "true"


def test_a_preset_fills_in_what_is_not_said(conversation):
    conversation.begin()
    browser = conversation.browser
    usual = browser.texts("#understood li span")
    conversation.choose("preset", "1")
    browser.until(lambda: browser.texts("#understood li span") != usual, "the figures of the trade")
    name = browser.js("return document.querySelector('[name=preset]').selectedOptions[0].textContent.trim()")
    assert name in browser.texts("#understood li span")[0]


def test_the_enter_key_goes_on_to_the_next_question(french):
    french.begin()
    french.answer("preset", "")
    french.type("name", "Noé")
    french.leave_question(lambda: french.browser.press(Keys.ENTER))
    assert french.asked == "telephones"
    assert french.browser.js("return document.activeElement.name") == "telephones", "the field is ready to be typed in"


def test_the_other_language_keeps_what_was_answered(conversation):
    conversation.open(way="steps")
    browser, other = conversation.browser, {"fr": "en", "en": "fr"}[conversation.language]
    browser.leave(lambda: browser.click("button[name=language]"))
    assert browser.js("return document.documentElement.lang") == other
    assert browser.text("h1") == {
        "fr": "Optimale pro office : quelle version ?", "en": "Optimale pro office: which plan?"}[other]
    assert any(name in line for line in conversation.understood for name in ("Plomberie Noé", "Noah Plumbing"))

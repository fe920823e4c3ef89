"""All questions at once, for who knows them."""


def test_every_question_is_in_view_and_any_may_be_answered_first(conversation):
    conversation.begin()
    browser, fr = conversation.browser, conversation.language == "fr"
    conversation.ask_all()
    assert browser.one("button[value=form]").get_attribute("aria-pressed") == "true"
    conversation.type("seasons", "le double en avril" if fr else "twice as many in April")
    conversation.until_understood("avril" if fr else "April")
    conversation.type("name", "Voyages Noé")
    conversation.until_understood("Voyages Noé")


def test_questions_about_a_country_come_and_go_with_it(french):
    french.open()
    browser = french.browser
    french.type("abroad", "Maroc ; Espagne")
    browser.until(lambda: browser.has(french.field("ma-calls")) and browser.has(french.field("es-calls")), "both countries")
    french.type("es-calls", "5 par mois")
    french.type("abroad", "Espagne")
    browser.until(
        lambda: browser.has(french.field("es-calls")) and not browser.has(french.field("ma-calls")), "Spain alone")
    assert browser.one(french.field("es-calls")).get_attribute("value") == "5 par mois"


def test_not_knowing_is_a_click_and_is_marked_as_assumed(conversation):
    conversation.open()
    browser, fr = conversation.browser, conversation.language == "fr"
    browser.click(".question[data-key='mobile-length'] button[name=unknown]")
    conversation.until_understood("(supposé)" if fr else "(assumed)")
    browser.until(lambda: browser.has(".question[data-key='mobile-length'].is-unknown"), "the mark of what is not known")
    typed = browser.one(conversation.field("mobile-length")).get_attribute("value")
    assert typed == ("je ne sais pas" if fr else "don’t know")


def test_what_is_odd_is_told_beside_the_answers(conversation):
    conversation.open()
    conversation.type("mobile-length", "1 s")
    conversation.browser.until(lambda: conversation.browser.has(".warnings li"), "a word on calls of a second")


def test_a_question_of_the_summary_is_gone_to(french):
    french.open()
    french.browser.js("window.scrollTo(0, 0)")
    french.browser.click("#understood li button[value=mobile-calls]")
    french.browser.until(
        lambda: french.browser.js("return document.activeElement.name") == "mobile-calls", "the field to have the focus")

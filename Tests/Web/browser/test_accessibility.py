"""axe-core finds nothing grave on any kind of page, in either language, on a telephone or a screen."""

import pytest

import axe
from conversation import USUAL, link


def check(browser):
    assert axe.faults(browser) == []


@pytest.mark.parametrize("width", [360, 1280])
def test_the_questions_one_after_the_other(conversation, width):
    conversation.browser.resize(width)
    conversation.begin()
    check(conversation.browser)
    conversation.leave_question(conversation.go_on)
    check(conversation.browser)


@pytest.mark.parametrize("width", [360, 1280])
def test_the_whole_answer_with_everything_unfolded(conversation, width):
    conversation.browser.resize(width)
    conversation.open({**USUAL[conversation.language], "preset": "3"}).until_whole()
    conversation.browser.unfold()
    check(conversation.browser)


def test_an_answer_that_is_not_understood_and_a_warning(conversation):
    answers = {**USUAL[conversation.language], "telephones": "beaucoup", "mobile-length": "1 s", "preset": "3"}
    conversation.open(answers)
    assert conversation.browser.has(".refusal") and conversation.browser.has(".warnings")
    check(conversation.browser)


def test_an_answer_that_goes_on_being_computed(french):
    french.open().until_whole()
    french.type("mobile-calls", "143 par mois")
    french.until_understood("143")
    check(french.browser)


def test_dossiers(dossiers, language):
    browser = dossiers.browser
    one = dossiers.keep("Accessible")
    two = dossiers.save({**USUAL["fr"], "name": "Autre", "telephones": "8"})
    for page in [
        one[len(dossiers.address):], two[len(dossiers.address):] + "/delete", "/dossiers", "/dossiers/calibration",
        f"/dossiers/compare?dossier={one[-32:]}&dossier={two[-32:]}", "/dossiers?search=rien-de-tel",
    ]:
        browser.open(f"{dossiers.address}{page}{'&' if '?' in page else '?'}language={language}")
        browser.unfold()
        check(browser)


@pytest.mark.refused(404)
def test_a_page_that_does_not_exist(browser, server):
    browser.open(server.address + "/nothing")
    assert browser.has(".failure-page")
    check(browser)


def test_a_link_that_is_none(browser, server):
    browser.open(server.address + "/?answers=%21&language=fr")
    assert browser.text("#notice")
    check(browser)

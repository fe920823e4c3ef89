"""Without the script every button sends the form and shows the page anew."""

import pytest

from test_import import three_months


@pytest.fixture
def plain_page(conversation):
    conversation.browser.script(False)
    yield conversation
    conversation.browser.script(True)


def test_questions_are_answered_one_after_the_other(plain_page):
    browser = plain_page.begin().browser
    browser.click(".steps button")
    browser.until(lambda: browser.has(plain_page.field("name")), "the next question")
    plain_page.type("name", "Sans script")
    browser.click(".steps button")
    browser.until(lambda: browser.has(plain_page.field("telephones")), "the next question")
    assert any("Sans script" in line.text for line in browser.all("#understood li"))


def test_a_file_of_calls_is_read_by_a_button(plain_page, tmp_path):
    browser = plain_page.open().browser
    browser.one("#calls").send_keys(str(three_months(tmp_path / "calls.csv")))
    browser.click("#drop button")
    filled = {"fr": "remplies d’après les appels", "en": "filled in from the calls"}[plain_page.language]
    browser.until(lambda: filled in browser.one("#notice").text, "the answers of the file")

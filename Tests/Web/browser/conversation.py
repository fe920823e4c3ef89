"""The page of questions and the answer beside them, as who uses it sees it."""

import base64
import urllib.parse

from selenium.webdriver.support.ui import Select


def link(answers, language="fr", way="form"):
    """The part of an address that opens the page with some answers."""
    fields = {"language": language, "way": way, **answers}
    word = base64.urlsafe_b64encode(urllib.parse.urlencode(fields).encode()).decode().rstrip("=")
    return f"/?answers={word}&language={language}"


# Nobody's answers, computed once for all cases that need a whole answer: the server keeps it.
USUAL = {
    "fr": {"name": "Plomberie Noé", "telephones": "3", "mobile-calls": "10/jour", "mobile-length": "2 min"},
    "en": {"name": "Noah Plumbing", "telephones": "3", "mobile-calls": "10 a day", "mobile-length": "2 min"},
}


class Conversation:
    def __init__(self, browser, address, language):
        self.browser, self.address, self.language = browser, address, language

    def begin(self):
        self.browser.open(f"{self.address}/?language={self.language}")
        return self

    def open(self, answers=None, way="form"):
        """The page with some answers, by a link."""
        self.browser.open(self.address + link(USUAL[self.language] if answers is None else answers, self.language, way))
        return self

    def ask_all(self):
        """Puts all questions at once, by the button."""
        self.browser.click("button[value=form]")
        self.browser.until(lambda: len(self.browser.all(".group")) == 4, "the four groups of questions")

    # MARK: Questions

    @property
    def asked(self):
        """The key of the one question put; empty when all were."""
        return self.browser.js(
            "const one = document.querySelectorAll('#asked .question'); return one.length ? one[0].dataset.key : ''")

    def field(self, key):
        return f".question[data-key='{key}'] [name='{key}']"

    def type(self, key, text):
        field = self.browser.one(self.field(key))
        field.clear()
        field.send_keys(text)

    def choose(self, key, value):
        """Chooses of a list or of buttons by what is sent."""
        field = self.browser.one(self.field(key))
        if field.tag_name == "select":
            Select(field).select_by_value(value)
        else:
            self.browser.click(f"{self.field(key)}[value='{value}']")

    def answer(self, key, text):
        """Answers the question put; an answer of None is not to know."""
        if text is None:
            self.leave_question(lambda: self.browser.click(f".question[data-key='{key}'] button[name=unknown]"))
            return
        if self.browser.one(self.field(key)).tag_name == "select" or self.is_short(key):
            self.choose(key, text)
        else:
            self.type(key, text)
        self.go_on()

    def is_short(self, key):
        return self.browser.has(f".question[data-key='{key}'] fieldset")

    def go_on(self):
        self.leave_question(lambda: self.browser.click(".steps button"))

    def leave_question(self, action):
        before = self.asked
        action()
        self.browser.until(lambda: self.asked != before, f"a question after {before}")

    def said(self, key):
        """What is said below a question."""
        return self.browser.text(f"#said-{key}")

    @property
    def understood(self):
        return self.browser.texts("#understood li span")

    def has_understood(self, text):
        return any(text in line for line in self.understood)

    def until_understood(self, text):
        self.browser.until(lambda: self.has_understood(text), f"“{text}” among what was understood")

    # MARK: The answer

    @property
    def action(self):
        return self.browser.text("#answer-title")

    def until_whole(self):
        """Waits for the whole answer to what is typed now."""
        self.browser.until(
            lambda: self.browser.js(
                "return !!document.querySelector('.stage.whole') && !document.querySelector('[aria-busy=true]')"),
            "the whole answer", 3 * self.browser.patience)
        return self

    @property
    def notice(self):
        return self.browser.text("#notice")

"""The pages of dossiers, as who uses them sees them."""

from conversation import USUAL, link


class Dossiers:
    # A dossier with its advice, of which others are copies: none of them has to be computed.
    original = None

    def __init__(self, browser, address, language):
        self.browser, self.address, self.language = browser, address, language

    def open(self, search=""):
        self.browser.open(f"{self.address}/dossiers?language={self.language}&search={search}")
        return self

    @property
    def here(self):
        """The address of the page without what was just done."""
        return self.browser.js("return location.origin + location.pathname")

    def save(self, answers):
        """Saves some answers from the page and gives the dossier's address."""
        self.browser.open(self.address + link(answers, self.language))
        self.browser.leave(lambda: self.browser.click(".keep button"))
        return self.here

    def keep(self, name):
        """Shows a dossier of a name, and gives its address."""
        if not Dossiers.original:
            Dossiers.original = self.save({**USUAL["fr"], "name": "Modèle"})
        self.browser.open(f"{Dossiers.original}?language={self.language}")
        self.copy(name)
        return self.here

    def copy(self, name):
        """Copies the dossier shown under another name."""
        self.browser.one("#copy").clear()
        self.browser.one("#copy").send_keys(name)
        self.browser.leave(lambda: self.browser.click("form.copy button"))

    @property
    def names(self):
        return [one.text for one in self.browser.all(".list h3")]

    @property
    def notice(self):
        return self.browser.text("#notice")

    def tick(self, name):
        for row in self.browser.all(".list li"):
            if row.find_element("css selector", "h3").text == name:
                row.find_element("css selector", "input").click()
                return
        raise AssertionError(f"no dossier is called {name}")

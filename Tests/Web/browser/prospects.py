"""Three prospects answered on the page at a person's pace and printed, held to two minutes each.

A person types 200 keys a minute, reads a question for three seconds, and takes 1.1 s to point at what is clicked (Card, Moran
and Newell, The keystroke-level model, 1980). Whatever the page takes comes on top, for nothing is skipped.
"""

import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

sys.path[:0] = [str(pathlib.Path(__file__).parent), str(pathlib.Path(__file__).parents[1])]

from selenium.webdriver.common.keys import Keys  # noqa: E402

from chrome import Browser  # noqa: E402
from conversation import Conversation  # noqa: E402
from serving import Server  # noqa: E402

KEY, READING, POINTING, LIMIT = 60 / 200, 3.0, 1.1, 120

# What each says when asked; what is not here is passed over by the Enter key, and then assumed.
PROSPECTS = {
    "plombier": {
        "preset": "1", "name": "Plomberie Noé", "telephones": "2", "messages": "non", "forwardings": "2 par semaine",
        "days-a-week": "6", "mobile-calls": "8 à 12 par jour", "mobile-length": "2 min", "fixed-calls": "2 par jour",
        "fixed-length": "3 min", "abroad": "aucun", "seasons": "fermé 3 semaines en août",
    },
    "agence-de-voyages": {
        "name": "Voyages du Sud", "telephones": "4", "direct-numbers": "4", "messages": "oui",
        "mobile-calls": "60/mois", "fixed-calls": "300/mois", "abroad": "Maroc, Espagne, USA",
        "ma-calls": "40 appels et 4 h", "ma-mobile-share": "la moitié", "es-calls": "60 appels et 5 h",
        "es-mobile-share": "20 %", "us-calls": "10 appels et 1 h", "seasons": "le double en mai",
    },
    "cabinet-comptable": {
        "name": "Cabinet Durand", "telephones": "5", "direct-numbers": "5", "mobile-calls": "environ 100 par mois",
        "mobile-length": "4 min", "fixed-calls": "20 par jour", "fixed-length": "5 min", "abroad": "aucun",
        "seasons": "le double en avril et mai",
    },
}


class Person:
    """Somebody in front of the page."""

    def __init__(self, page):
        self.page, self.browser, self.keys, self.seconds = page, page.browser, 0, 0.0

    def take(self, seconds):
        """What a person takes for something."""
        time.sleep(seconds)
        self.seconds += seconds

    def type(self, text):
        for letter in text:
            self.take(KEY)
            self.browser.press(letter)
            self.keys += 1

    def press(self, key):
        self.take(KEY)
        self.browser.press(key)
        self.keys += 1

    def click(self, selector):
        self.take(POINTING)
        self.browser.click(selector)

    def answer(self, key, text):
        page = self.page
        self.take(READING)
        if self.browser.js("return document.activeElement.name") != key:
            # A click would unfold a list; where one pointed, the keys go to it all the same.
            self.take(POINTING)
            self.browser.js("arguments[0].focus()", self.browser.one(page.field(key)))
        if text and key == "preset":
            for _ in range(int(text)):
                self.press(Keys.DOWN)
        elif text and page.is_short(key):
            self.click(f"{page.field(key)}[value='{text}']")
        elif text:
            self.type(text)
        if key == "preset" or page.is_short(key):
            page.leave_question(lambda: self.click(".steps button"))
        else:
            page.leave_question(lambda: self.press(Keys.ENTER))


def answered(browser, server, answers):
    """Seconds from an empty page to the page printed, who took them, the questions put, and where that page is."""
    page = Conversation(browser, server.address, "fr").begin()
    begun, person, questions = time.monotonic(), Person(page), 0
    while page.asked:
        person.answer(page.asked, answers.get(page.asked))
        questions += 1
    page.until_whole()
    path = browser.download(lambda: person.click("button[formaction='/report/summary.pdf']"))
    assert not browser.has(".refusal"), "every answer was understood"
    return time.monotonic() - begun, person, questions, path


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("folder", type=pathlib.Path, help="where the pages go, with a picture of each")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    failures = 0
    with Server(options.program) as server, tempfile.TemporaryDirectory() as downloads:
        browser = Browser(downloads)
        try:
            for name, answers in PROSPECTS.items():
                seconds, person, questions, path = answered(browser, server, answers)
                kept = options.folder / f"{name}.pdf"
                shutil.move(path, kept)
                subprocess.run(["pdftoppm", "-png", "-r", "80", "-singlefile", kept, kept.with_suffix("")], check=True)
                pages = re.search(r"Pages: +(\d+)", subprocess.run(
                    ["pdfinfo", kept], capture_output=True, text=True, check=True).stdout).group(1)
                failures += seconds > LIMIT or pages != "1"
                print(f"{name}: {seconds:.0f} s, {person.seconds:.0f} of them the person's, for {questions} questions and "
                      f"{person.keys} keys; {pages} page; {person.page.action}")
        finally:
            browser.close()
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

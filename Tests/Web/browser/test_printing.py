"""The page itself, printed by the browser: the answer, and nothing to press."""

import re
import subprocess


def printed(browser, path):
    browser.print(str(path))
    return subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True).stdout


def test_what_prints_is_the_answer_without_buttons(conversation, tmp_path):
    conversation.open().until_whole()
    browser, fr = conversation.browser, conversation.language == "fr"
    buttons = [text for text in browser.texts("button, .button, summary") if text]
    text = printed(browser, tmp_path / "page.pdf")
    flat = re.sub(r"\s+", " ", text)
    for word in conversation.action.split():
        assert word in flat
    assert ("La certitude" if fr else "How sure it is") in flat
    assert ("vous êtes ici" if fr else "you are here") in flat
    assert ("Ce que j’ai compris" if fr else "What I understood") in flat
    shown = [button for button in buttons if len(button) > 12 and button in flat]
    assert shown == [], "buttons are of no use on paper"


def test_what_prints_fits_a_sheet_of_paper(conversation, tmp_path):
    conversation.open().until_whole()
    printed(conversation.browser, tmp_path / "page.pdf")
    info = subprocess.run(["pdfinfo", str(tmp_path / "page.pdf")], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Pages: +1\n", info), info
    assert re.search(r"Page size: +59\d\.?\d* x 84\d", info), info


def test_plans_are_told_apart_without_colour(french, tmp_path):
    french.open().until_whole()
    french.browser.cdp("Emulation.setEmulatedMedia", media="print")
    fills = french.browser.js("""
        const grey = (one) => {
          const [r, g, b] = getComputedStyle(one).fill.match(/\\d+/g).map(Number);
          return Math.round(0.299 * r + 0.587 * g + 0.114 * b);
        };
        return [...document.querySelectorAll(".zone")].map(grey);
    """)
    assert len(fills) == 2 and abs(fills[0] - fills[1]) > 40

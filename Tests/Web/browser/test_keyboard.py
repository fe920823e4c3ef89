"""The keyboard alone: from an empty page to an answer handed over, always seeing where one is."""

from selenium.webdriver.common.keys import Keys

# Whether what has the focus shows it: an outline that is drawn, in the window.
FOCUS = """
const one = document.activeElement;
const box = one.getBoundingClientRect();
const style = getComputedStyle(one);
return {
  tag: one.tagName, name: one.name || one.id || one.textContent.trim(), value: one.value || "",
  isDrawn: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
  isInView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
};
"""


class Keyboard:
    def __init__(self, browser):
        self.browser = browser

    def focus(self):
        return self.browser.js(FOCUS)

    def tab_to(self, condition, what, backwards=False):
        """Goes on from one to the next until a condition holds; each must show that it has the focus."""
        for _ in range(150):
            self.browser.press(*([Keys.SHIFT, Keys.TAB, Keys.NULL] if backwards else [Keys.TAB]))
            focus = self.focus()
            assert focus["isDrawn"] or focus["tag"] == "BODY", f"{focus} does not show that it has the focus"
            assert focus["isInView"] or focus["tag"] == "BODY", f"{focus} has the focus out of view"
            if condition(focus):
                return focus
        raise AssertionError(f"no {what} is reached by the keyboard")


def test_a_customer_is_answered_and_the_page_printed_by_the_keyboard_alone(conversation, tmp_path):
    conversation.begin()
    browser, keyboard, fr = conversation.browser, Keyboard(conversation.browser), conversation.language == "fr"
    # A trade is chosen with an arrow.
    keyboard.tab_to(lambda focus: focus["name"] == "preset", "list of trades")
    browser.press(Keys.DOWN)
    browser.until(lambda: "Artisan" in conversation.understood[0], "the trade chosen")
    keyboard.tab_to(lambda focus: focus["name"] == "pass" and focus["value"] == "preset", "button to go on")
    conversation.leave_question(lambda: browser.press(Keys.SPACE))
    browser.until(lambda: keyboard.focus()["name"] == "name", "the focus in the next field")
    browser.press("Plomberie du clavier")
    conversation.leave_question(lambda: browser.press(Keys.ENTER))
    browser.until(lambda: keyboard.focus()["name"] == "telephones", "the focus in the next field")
    keyboard.tab_to(lambda focus: focus["name"] == "unknown", "button for not knowing")
    conversation.leave_question(lambda: browser.press(Keys.ENTER))
    browser.press("5")
    conversation.leave_question(lambda: browser.press(Keys.ENTER))
    # Yes or no by an arrow.
    browser.until(lambda: keyboard.focus()["name"] == "messages", "the focus on the choice")
    browser.press(Keys.SPACE)
    browser.until(lambda: browser.has("[name=messages]:checked"), "a choice")
    keyboard.tab_to(lambda focus: focus["name"] == "pass", "button to go on")
    conversation.leave_question(lambda: browser.press(Keys.ENTER))
    while conversation.asked:
        conversation.leave_question(lambda: browser.press(Keys.ENTER))
    conversation.until_whole()
    summary = keyboard.tab_to(
        lambda focus: focus["tag"] == "SUMMARY" and ("supposé" if fr else "assumed") in focus["name"], "assumptions")
    assert summary
    browser.press(Keys.ENTER)
    assert browser.js("return document.activeElement.parentElement.open")
    keyboard.tab_to(lambda focus: (
        "page à signer" if fr else "page to sign") in focus["name"] or browser.js(
        "return document.activeElement.getAttribute('formaction') || ''").endswith("summary.pdf"), "page to sign")
    assert browser.download(lambda: browser.press(Keys.ENTER)).endswith(".pdf")


def test_the_first_key_leads_past_the_questions_to_the_answer(french):
    french.begin()
    browser = french.browser
    browser.press(Keys.TAB)
    focus = Keyboard(browser).focus()
    if focus["name"] == "preset":
        # The question put has the focus already; the link stands before everything.
        Keyboard(browser).tab_to(lambda one: one["tag"] == "A" and "réponse" in one["name"], "link to the answer", True)
    browser.press(Keys.ENTER)
    assert browser.js("return document.activeElement.id") == "answer"


def test_dossiers_are_used_by_the_keyboard_alone(dossiers):
    browser = dossiers.browser
    dossiers.keep("Clavier")
    keyboard = Keyboard(browser)
    dossiers.open("Clavier")
    keyboard.tab_to(lambda focus: focus["name"] == "search", "search")
    keyboard.tab_to(lambda focus: focus["tag"] == "INPUT" and focus["name"] == "dossier", "tick")
    browser.press(Keys.SPACE)
    assert browser.has("[name=dossier]:checked")
    keyboard.tab_to(lambda focus: focus["name"] == "Clavier", "link to the dossier")
    browser.leave(lambda: browser.press(Keys.ENTER))
    assert browser.text("h1") == "Clavier"

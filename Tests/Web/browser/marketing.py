"""The marketing corner, as who uses it sees it."""


class Marketing:
    def __init__(self, browser, address, language):
        self.browser, self.address, self.language = browser, address, language

    def open(self):
        self.browser.open(f"{self.address}/marketing?language={self.language}")
        return self

    def until_fresh(self):
        """Waits until what is shown is of what the form says."""
        self.browser.until(
            lambda: self.browser.js(
                "return !document.querySelector('#answer-parts.is-stale') && !!document.querySelector('#draft-answer-title')"),
            "figures of the form")
        return self

    @property
    def title(self):
        return self.browser.text("#draft-answer-title")

    @property
    def shares(self):
        return self.browser.texts(".groups .share")

    def type(self, name, text):
        field = self.browser.one(f"[name='{name}']")
        field.clear()
        field.send_keys(text)

    def slide(self, name, key, times):
        """Moves a slider by keys."""
        self.browser.js("document.getElementById('slider-' + arguments[0]).focus()", name)
        for _ in range(times):
            self.browser.press(key)

    def inked(self, chart):
        """Colours that a chart's canvas holds, of which an empty one has one alone."""
        return self.browser.js("""
            const canvas = document.querySelector(arguments[0] + " canvas");
            const {data} = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
            const colours = new Set();
            for (let at = 0; at < data.length; at += 4 * 97) colours.add(data[at] << 16 | data[at + 1] << 8 | data[at + 2]);
            return colours.size;
        """, chart)

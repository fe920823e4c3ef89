"""Chromium without a window: what a person does with it, and what it has to tell afterwards."""

import base64
import json
import os
import tempfile
import time
import urllib.parse

from selenium import webdriver
from selenium.common.exceptions import (
    ElementClickInterceptedException, ElementNotInteractableException, JavascriptException, NoSuchElementException,
    StaleElementReferenceException)
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By

# What a page that is being replaced may answer; a moment later it is there.
PASSING = (
    ElementClickInterceptedException, ElementNotInteractableException, JavascriptException, NoSuchElementException,
    StaleElementReferenceException)


def plain(text):
    """A text with ordinary blanks in the place of those that French puts before its signs."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


class Browser:
    """One browser for the whole run. It reaches no host but this machine, so that a request to another fails and is told."""

    def __init__(self, downloads, patience=60):
        """`patience`: seconds within which whatever is waited for comes, on a machine much slower than the slowest known."""
        self.patience = patience
        options = webdriver.ChromeOptions()
        for argument in [
            "headless=new", "no-sandbox", "disable-dev-shm-usage", "disable-gpu", "window-size=1280,900",
            "force-color-profile=srgb", "hide-scrollbars", "disable-background-networking", "disable-extensions",
            "disable-component-update", "no-first-run", "host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        ]:
            options.add_argument("--" + argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        options.add_experimental_option("perfLoggingPrefs", {"enableNetwork": True, "enablePage": False})
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.driver.set_script_timeout(self.patience)
        self.downloads = downloads

    def close(self):
        self.driver.quit()

    def cdp(self, command, **parameters):
        return self.driver.execute_cdp_cmd(command, parameters)

    # MARK: Looking

    def open(self, address):
        self.driver.get(address)

    def js(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def has(self, selector):
        return bool(self.all(selector))

    def text(self, selector):
        """The text that is seen of an element, with ordinary blanks."""
        return plain(self.one(selector).text)

    def texts(self, selector):
        """The texts of all such elements, seen or not."""
        script = "return [...document.querySelectorAll(arguments[0])].map((one) => one.textContent.trim())"
        return [plain(text) for text in self.js(script, selector)]

    def until(self, condition, what, patience=None):
        """Waits for a condition and gives what it gave."""
        end = time.monotonic() + (patience or self.patience)
        while True:
            try:
                found = condition()
                if found:
                    return found
            except PASSING:
                pass
            if time.monotonic() > end:
                raise AssertionError(f"waited in vain for {what} at {self.driver.current_url[:80]}")
            time.sleep(0.04)

    # MARK: Doing

    def click(self, selector):
        def pressed():
            self.one(selector).click()
            return True

        self.until(pressed, selector)

    def unfold(self):
        """Opens all that is folded."""
        self.js("document.querySelectorAll('details').forEach((one) => { one.open = true; })")

    def press(self, *keys):
        """Presses keys where the focus is."""
        ActionChains(self.driver, duration=0).send_keys(*keys).perform()

    def leave(self, action):
        """Does what loads another page, and waits until that is there."""
        self.js("window.isLeft = false")
        action()
        self.until(
            lambda: self.js("return window.isLeft === undefined && document.readyState === 'complete'"), "another page")

    def download(self, action):
        """The path of the file that an action has the browser keep, in a folder of its own."""
        folder = tempfile.mkdtemp(dir=self.downloads)
        self.cdp("Browser.setDownloadBehavior", behavior="allow", downloadPath=folder)
        action()

        def kept():
            names = os.listdir(folder)
            return names if names and not any(name.endswith(".crdownload") or name[0] == "." for name in names) else None

        return os.path.join(folder, self.until(kept, "a file to be kept", self.patience * 3)[0])

    # MARK: Another kind of window, or of person

    def resize(self, width, height=900, scale=1):
        self.cdp(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale, mobile=False)

    def prefer(self, **features):
        """Preferences of the person, such as `prefers_reduced_motion="reduce"`."""
        listed = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self.cdp("Emulation.setEmulatedMedia", features=listed)

    def script(self, is_on):
        self.cdp("Emulation.setScriptExecutionDisabled", value=not is_on)

    def as_usual(self):
        self.cdp("Emulation.setEmulatedMedia", media="", features=[])
        self.script(True)
        self.resize(1280)

    def print(self, path):
        """What the browser prints of the page, as PDF."""
        printed = self.cdp("Page.printToPDF", preferCSSPageSize=True, printBackground=False)
        with open(path, "wb") as file:
            file.write(base64.b64decode(printed["data"]))

    def picture(self, path, whole=False):
        parameters = {"captureBeyondViewport": True} if whole else {}
        taken = self.cdp("Page.captureScreenshot", format="png", **parameters)
        with open(path, "wb") as file:
            file.write(base64.b64decode(taken["data"]))

    # MARK: What it has to tell

    def console(self):
        """Warnings and errors since the last time."""
        return [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] in ("WARNING", "SEVERE")]

    def hosts(self):
        """Hosts that pages asked anything of since the last time."""
        hosts = set()
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] in ("Network.requestWillBeSent", "Network.webSocketCreated"):
                parameters = message["params"]
                address = urllib.parse.urlsplit(parameters.get("url") or parameters["request"]["url"])
                if address.scheme not in ("data", "about", "blob"):
                    hosts.add(address.netloc)
        return hosts

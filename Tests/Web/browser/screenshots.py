"""Pictures of the page for the README: a conversation with its answer, and the marketing corner."""

import io
import pathlib
import sys

sys.path[:0] = [str(pathlib.Path(__file__).parent), str(pathlib.Path(__file__).parents[1])]

from PIL import Image  # noqa: E402

from chrome import Browser  # noqa: E402
from conversation import Conversation  # noqa: E402
from marketing import Marketing  # noqa: E402
from serving import Server  # noqa: E402

LIMIT = 150_000


def keep(browser, path):
    """Keeps what the window shows, in as many colours as the page has, which are few."""
    browser.picture(path)
    picture = Image.open(path).convert("RGB").quantize(256, dither=Image.Dither.NONE)
    data = io.BytesIO()
    picture.save(data, "PNG", optimize=True)
    assert len(data.getvalue()) <= LIMIT, f"{path} would take {len(data.getvalue())} bytes"
    pathlib.Path(path).write_bytes(data.getvalue())
    print(f"{path}: {len(data.getvalue()) // 1000} kB")


def main(program, folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with Server(program) as server:
        browser = Browser(str(folder))
        try:
            browser.resize(1280, 1000)
            page = Conversation(browser, server.address, "fr")
            page.open({"preset": "3", "name": "Cabinet médical du Port", "telephones": "3", "passed":
                       "preset direct-numbers messages forwardings days-a-week"}, way="steps").until_whole()
            page.type("mobile-calls", "environ 150 par mois")
            page.until_understood("150")
            page.until_whole()
            keep(browser, str(folder / "conversation.fr.png"))
            corner = Marketing(browser, server.address, "fr").open().until_fresh()
            browser.click("#third")
            corner.until_fresh()
            browser.js("window.scrollTo(0, 0)")
            keep(browser, str(folder / "marketing.fr.png"))
        finally:
            browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])

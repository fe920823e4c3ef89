"""What every case gets: one server and one browser for the whole run, and a look at what the browser had to tell."""

import pathlib
import re
import sys
import urllib.parse

import pytest

sys.path[:0] = [str(pathlib.Path(__file__).parent), str(pathlib.Path(__file__).parents[1])]

from chrome import Browser  # noqa: E402
from conversation import Conversation  # noqa: E402
from dossiers import Dossiers  # noqa: E402
from serving import Server  # noqa: E402


def pytest_addoption(parser):
    parser.addoption("--program", required=True, help="the optimale-web that is tested")
    parser.addoption("--command", help="an optimale of the same sources (default: the one beside the program, if any)")
    parser.addoption("--patience", type=float, default=60, help="seconds within which whatever is waited for comes")


def pytest_configure(config):
    config.addinivalue_line("markers", "refused(status): the server is asked for what it refuses")


@pytest.fixture(scope="session")
def program(request):
    return pathlib.Path(request.config.getoption("--program"))


@pytest.fixture(scope="session")
def server(program):
    with Server(str(program)) as server:
        yield server


@pytest.fixture(scope="session")
def chromium(request, tmp_path_factory):
    browser = Browser(str(tmp_path_factory.mktemp("downloads")), request.config.getoption("--patience"))
    yield browser
    browser.close()


@pytest.fixture
def browser(request, server, chromium):
    """The browser as usual; when a case is done, it must have had nothing to complain of and asked no other host."""
    chromium.as_usual()
    chromium.console(), chromium.hosts()
    yield chromium
    refused = request.node.get_closest_marker("refused")
    pattern = f"status of ({'|'.join(map(str, refused.args))})" if refused else r"(?!)"
    complaints = [line for line in chromium.console() if not re.search(pattern, line)]
    assert complaints == []
    assert chromium.hosts() <= {urllib.parse.urlsplit(server.address).netloc}


@pytest.fixture(params=["fr", "en"])
def language(request):
    return request.param


@pytest.fixture
def conversation(browser, server, language):
    """The page in both languages."""
    return Conversation(browser, server.address, language)


@pytest.fixture
def french(browser, server):
    """The page where one language tells all."""
    return Conversation(browser, server.address, "fr")


@pytest.fixture
def dossiers(browser, server):
    return Dossiers(browser, server.address, "fr")

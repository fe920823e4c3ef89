"""Faults of accessibility that axe-core finds on the page shown."""

import functools
import importlib.util
import pathlib

# https://github.com/dequelabs/axe-core/blob/develop/doc/API.md: how much a fault hinders who meets it.
GRAVE = ("serious", "critical")

# All rules that say what WCAG 2.2 A and AA demand, and what axe calls good practice.
RUN = """
const done = arguments[arguments.length - 1];
axe.run(document, {resultTypes: ["violations"]}).then((found) => done(found.violations), (error) => done(String(error)));
"""


@functools.cache
def source():
    # The package is looked for and not imported, for it would want its own driver.
    package = importlib.util.find_spec("axe_playwright_python")
    return (pathlib.Path(package.submodule_search_locations[0]) / "axe.min.js").read_text("utf-8")


def faults(browser, levels=GRAVE):
    """A line for each fault: how grave, which rule, and where."""
    browser.js(source())
    found = browser.driver.execute_async_script(RUN)
    assert isinstance(found, list), found
    return [
        f"{violation['impact']} {violation['id']}: {node['target']} {node['html'][:120]}"
        for violation in found if violation["impact"] in levels for node in violation["nodes"]
    ]

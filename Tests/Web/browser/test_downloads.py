"""What is handed over: the files that the command writes."""

import os
import pathlib
import re
import shutil
import subprocess

import pytest


# Each kind in one of both languages.
COMPARED = {"fr": ("summary.pdf", "full.xlsx", "full.csv"), "en": ("full.md", "full.pdf")}


def fetched(conversation, name):
    browser = conversation.browser
    return browser.download(lambda: browser.click(f"button[formaction='/report/{name}']"))


def pdf_info(path):
    return subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout


def test_the_page_to_sign_is_one_page_of_paper(conversation):
    path = fetched(conversation.open(), "summary.pdf")
    assert open(path, "rb").read(4) == b"%PDF"
    info = pdf_info(path)
    assert re.search(r"Pages: +1\n", info) and re.search(r"Page size: .*A4", info), info


@pytest.fixture(scope="session")
def command(request, program):
    given = pathlib.Path(request.config.getoption("--command") or program.parent / "optimale").absolute()
    if not given.exists():
        pytest.skip("no command optimale is built: PageReportTests compare")
    return str(given)


def test_every_report_is_what_the_command_writes(conversation, command, tmp_path):
    conversation.open()
    profile = fetched(conversation, "profile.yaml")
    shutil.copy(profile, tmp_path / os.path.basename(profile))
    for name in COMPARED[conversation.language]:
        downloaded = fetched(conversation, name)
        base = os.path.basename(profile)
        output = [] if name == "full.md" else ["--output", base.replace(".yaml", os.path.splitext(name)[1]), "--force"]
        summary = ["--summary"] if name == "summary.pdf" else []
        written = subprocess.run(
            [command, "advise", base, "--language", conversation.language, *summary, *output],
            cwd=tmp_path, capture_output=True, check=True, env={**os.environ, "SOURCE_DATE_EPOCH": "0"})
        expected = written.stdout if name == "full.md" else (tmp_path / output[1]).read_bytes()
        assert open(downloaded, "rb").read() == expected, name

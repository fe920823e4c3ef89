"""A file of calls dropped on the page fills in the answers; one that is none is told in words."""

import pathlib

import pytest

FIXTURES = pathlib.Path(__file__).parents[2] / "CallImportTests/Fixtures"


def drop(conversation, path):
    conversation.browser.one("#calls").send_keys(str(path))


def three_months(path):
    """Records of two calls a working day to mobiles and one to Morocco."""
    rows = ["started_at,line,destination,recipient,seconds"]
    for month in (1, 2, 3):
        for day in range(1, 29):
            if (day + month) % 7 < 5:
                date = f"2026-{month:02}-{day:02}"
                rows.append(f"{date}T09:00:00,user-1,fr-mobile,a{day % 9},{80 + day}")
                rows.append(f"{date}T10:00:00,user-2,fr-mobile,b{day % 5},{100 + day}")
                rows.append(f"{date}T11:00:00,user-1,ma-mobile,c,{200 + day}")
    path.write_text("\n".join(rows) + "\n")
    return path


def test_call_records_fill_in_the_answers(conversation, tmp_path):
    conversation.open(way="steps")
    drop(conversation, three_months(tmp_path / "Cabinet secret.csv"))
    filled = {"fr": "réponses remplies d’après les appels", "en": "answers filled in from the calls"}
    conversation.browser.until(lambda: filled[conversation.language] in conversation.notice, "word of what was filled in")
    assert "secret" not in conversation.browser.js("return document.body.textContent"), "a file's name may tell the customer"
    assert conversation.has_understood("Maroc" if conversation.language == "fr" else "Morocco")
    assert conversation.has_understood("Noé" if conversation.language == "fr" else "Noah"), "who the customer is stays"


@pytest.mark.parametrize("name", ["freepbx.csv", "orange.txt", "ovh.json"])
def test_what_switchboards_and_operators_export_is_read(french, name):
    french.open()
    drop(french, FIXTURES / name)
    french.browser.until(lambda: "remplies d’après les appels" in french.notice, "the answers of the export")


def test_a_hopeless_file_is_told_in_words_and_changes_nothing(conversation, tmp_path):
    conversation.open()
    understood = conversation.understood
    path = tmp_path / "photo.jpg"
    path.write_bytes(bytes(range(256)) * 200)
    drop(conversation, path)
    reading = {"fr": "Lecture du fichier…", "en": "Reading the file…"}[conversation.language]
    conversation.browser.until(lambda: conversation.notice not in ("", reading), "word of what is wrong")
    assert "Error" not in conversation.notice and "/" not in conversation.notice.split("(")[0]
    assert conversation.understood == understood


def test_a_file_is_dropped_on_the_page(french, tmp_path):
    french.open()
    text = three_months(tmp_path / "calls.csv").read_text()
    french.browser.js("""
        const transfer = new DataTransfer();
        transfer.items.add(new File([arguments[0]], "calls.csv", {type: "text/csv"}));
        const over = new DragEvent("dragover", {dataTransfer: transfer, bubbles: true, cancelable: true});
        document.querySelector("#drop").dispatchEvent(over);
        window.isOver = document.querySelector("#drop").classList.contains("is-over");
        document.querySelector("#drop").dispatchEvent(new DragEvent("drop", {dataTransfer: transfer, bubbles: true, cancelable: true}));
    """, text)
    assert french.browser.js("return window.isOver"), "the place to drop it shows that"
    french.browser.until(lambda: "remplies d’après les appels" in french.notice, "the answers of the file")

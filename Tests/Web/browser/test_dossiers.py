"""Dossiers: saved with the advice, found, opened again, compared, held against real bills, deleted."""

import pytest

from conversation import USUAL, Conversation


def test_a_dossier_is_saved_with_its_advice_and_opens_the_same_answers_again(conversation):
    browser, fr = conversation.browser, conversation.language == "fr"
    conversation.open().until_whole()
    action, understood = conversation.action, conversation.understood
    browser.leave(lambda: browser.click(".keep button"))
    address = browser.js("return location.pathname")
    assert browser.text("h1") == USUAL[conversation.language]["name"]
    assert browser.text("#notice") == ("Le dossier est enregistré." if fr else "The dossier is saved.")
    assert browser.text(".advice .lead") == action
    browser.leave(lambda: browser.click(".advice a.main"))
    assert conversation.understood == understood
    conversation.ask_all()
    conversation.type("telephones", "4")
    conversation.until_understood("4 postes" if fr else "4 telephones")
    browser.leave(lambda: browser.click(".keep button"))
    assert browser.js("return location.pathname") == address, "the same dossier was saved again"


def test_a_dossier_is_found_by_its_name_and_its_notes(dossiers):
    browser = dossiers.browser
    dossiers.keep("Crémerie Zoé")
    browser.one("#notes").send_keys("rappeler mardi\nsans faute")
    browser.leave(lambda: browser.click("form[action$=notes] button"))
    assert browser.one("#notes").get_attribute("value") == "rappeler mardi\nsans faute"
    for words in ("cremerie", "MARDI"):
        dossiers.open()
        browser.one("#search").send_keys(words)
        browser.leave(lambda: browser.click(".search button"))
        assert dossiers.names == ["Crémerie Zoé"]
    dossiers.open("personne-de-ce-nom")
    assert browser.text("#found") == "Aucun dossier ne correspond."


def test_a_copy_is_changed_and_the_two_are_compared(dossiers):
    browser = dossiers.browser
    dossiers.keep("Garage Original")
    dossiers.copy("Garage Copie")
    assert browser.text("h1") == "Garage Copie"
    browser.leave(lambda: browser.click(".advice a.main"))
    page = Conversation(browser, dossiers.address, "fr")
    page.ask_all()
    page.type("telephones", "6")
    page.until_understood("6 postes")
    browser.leave(lambda: browser.click(".keep button"))
    dossiers.open("garage")
    dossiers.tick("Garage Original")
    browser.leave(lambda: browser.click("form[action$=compare] button"))
    assert "Cochez deux dossiers" in dossiers.notice, "one alone is not compared"
    dossiers.open("garage")
    dossiers.tick("Garage Original")
    dossiers.tick("Garage Copie")
    browser.leave(lambda: browser.click("form[action$=compare] button"))
    rows = [[cell.text for cell in row.find_elements("css selector", "th, td")] for row in browser.all(".comparison tr")]
    assert any(sorted(row[1:]) == ["3", "6"] for row in rows), rows


@pytest.mark.refused(422)
def test_real_bills_are_held_against_what_was_foreseen(dossiers):
    browser = dossiers.browser
    address = dossiers.keep("Menuiserie Bilan")
    browser.click(".hindsight summary")
    fields = browser.all(".hindsight input[name^=bill-]")
    assert len(fields) == 24
    fields[0].send_keys("cent euros")
    with_refusals = browser.js("return location.href")
    browser.leave(lambda: browser.click(".hindsight button.main"))
    assert "Montant non compris" in browser.text("#notice")
    browser.open(with_refusals)
    browser.click(".hindsight summary")
    for field in browser.all(".hindsight input[name^=bill-]")[:3]:
        field.send_keys("150,00")
    browser.leave(lambda: browser.click(".hindsight button.main"))
    assert browser.text("#notice") == "Les factures sont enregistrées."
    assert browser.all(".found li"), "what the bills tell of the advice"
    browser.open(f"{dossiers.address}/dossiers/calibration?language=fr")
    assert "1 dossier avec au moins 3 mois" in browser.text("main")
    browser.open(address + "?language=fr")
    browser.leave(lambda: browser.click("form[action$=forget-bills] button"))
    assert browser.text("#notice") == "Les factures sont effacées."


def test_a_dossier_is_deleted_once_that_is_confirmed(dossiers):
    browser = dossiers.browser
    address = dossiers.keep("À supprimer")
    browser.leave(lambda: browser.click("a[href*='/delete']"))
    assert "Il n’y a pas de retour." in browser.text("main")
    browser.leave(lambda: browser.click("main a.button"))
    assert browser.text("h1") == "À supprimer"
    browser.leave(lambda: browser.click("a[href*='/delete']"))
    browser.leave(lambda: browser.click("button.danger"))
    assert dossiers.notice == "Le dossier est supprimé." and "À supprimer" not in dossiers.names


@pytest.mark.refused(404)
def test_a_dossier_that_is_gone_is_told_in_words(dossiers):
    dossiers.browser.open(f"{dossiers.address}/dossiers/{'0' * 32}?language=fr")
    assert dossiers.browser.text("h1") and dossiers.browser.has("main.failure-page a.button")


def test_an_export_is_taken_in_again(dossiers):
    browser = dossiers.browser
    dossiers.keep("Exportée")
    dossiers.open()
    exported = browser.download(lambda: browser.click("a[href$='.jsonl']"))
    browser.click("main details summary")
    browser.one("#file").send_keys(exported)
    browser.leave(lambda: browser.click("form[action$=import] button"))
    assert dossiers.notice.startswith("Repris : 0 ; déjà là : ")

"""ProQuest: documents between rules, their fields above and below the text."""

import press
from archived import parts, stated, words


def test_captions_below_a_text_of_proquest_are_none_of_it():
    below = "CAPTION: Ada Marsh at the harbour.\nCREDIT: Nils Ostergaard\n\nSubject: Ferries"
    text = press.proquest_text().replace("Subject: Ferries", below)
    for part, report in zip(parts(text), press.REPORTS, strict=True):
        assert words(part.text) == words(" ".join(report.paragraphs))


def test_documents_of_proquest_parted_by_numbers_or_cut_by_a_rule_are_whole():
    text = press.proquest_text().replace(press.RULE + "\n", "")
    assert len(parts(text)) == 10
    cut = press.proquest_text().replace("nobody knows why.", f"nobody knows why.\n{press.RULE}")
    found = parts(cut)
    assert [part.metadata for part in found] == [stated(report) for report in press.REPORTS]
    assert words(found[1].text)[-1] == "April."


def test_terms_that_go_on_below_their_label_are_none_of_a_text():
    wrapped = "Subject: Ferries; Harbors;\nSea ports -- U.S.\n\nLinks:\n\nno list of these\n"
    text = press.proquest_text().replace("Subject: Ferries; Harbors\n", wrapped)
    for part, report in zip(parts(text), press.REPORTS, strict=True):
        assert words(part.text) == words(" ".join(report.paragraphs))

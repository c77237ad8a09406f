"""Messages, and pages saved as one: their text, who wrote it and when."""

from email.message import EmailMessage

import pytest
from pages import TALKS, wordpress

from framing.base.errors import InputError
from framing.reading.readers import read_article


def message(**headers):
    made = EmailMessage()
    stated = {"From": "Ada Moor <ada@paper.example>", "To": "desk@paper.example"}
    stated |= {"Subject": "The dam", "Date": "Tue, 18 Apr 2023 23:30:00 +0200"}
    for name, value in {**stated, **headers}.items():
        made[name] = value
    return made


def test_a_message_states_who_wrote_it_and_when():
    made = message()
    made.set_content("“We will not leave,” the governor said.\n\nShe left.\n")
    article = read_article(made.as_bytes())
    assert article.text == "“We will not leave,” the governor said.\n\nShe left.\n"
    assert article.metadata == {"title": "The dam", "author": "Ada Moor", "date": "2023-04-18"}
    assert "taken out of an e-mail" in article.source.notes


@pytest.mark.parametrize("charset", ["utf-8", "cp1252", "iso-8859-15"])
@pytest.mark.parametrize("coding", ["base64", "quoted-printable"])
def test_a_text_is_decoded_as_its_part_says(charset, coding):
    text = "He said «no» in Málaga.\n"
    made = message()
    made.set_content(text, charset=charset, cte=coding)
    assert read_article(made.as_bytes()).text == text


def test_the_plain_part_is_read_and_attachments_are_not():
    made = message()
    made.set_content("He spoke.\n")
    made.add_alternative("<p>He <b>spoke</b>.</p>", subtype="html")
    made.add_attachment(b"regime", maintype="application", subtype="octet-stream")
    article = read_article(made.as_bytes())
    assert article.text == "He spoke.\n"
    assert "1 attached file left out" in article.source.notes


def test_a_message_in_html_alone_is_read_whole():
    made = message()
    made.set_content("<p>Dear desk,</p><p>He said “no”.</p><p>Ada</p>", subtype="html")
    assert read_article(made.as_bytes()).text == "Dear desk,\n\nHe said “no”.\n\nAda\n"


def test_a_page_saved_as_a_message_is_a_page():
    made = EmailMessage()
    made["From"] = "<Saved by Blink>"
    made["Snapshot-Content-Location"] = "https://meridian.example/a"
    made["Subject"] = "Saved"
    made.set_content(wordpress(TALKS), subtype="html", cte="quoted-printable")
    made.add_related(b"\x89PNG", maintype="image", subtype="png")
    article = read_article(made.as_bytes())
    assert [line for line in article.text.split("\n") if line] == TALKS.texts
    assert (article.metadata["title"], article.metadata["date"]) == (TALKS.title, TALKS.date)


def test_a_mailbox_of_several_messages_is_refused():
    made = message()
    made.set_content("He spoke.\n")
    one = b"From ada@paper.example Tue Apr 18 09:00:00 2023\n" + made.as_bytes()
    assert read_article(one).text == "He spoke.\n"
    with pytest.raises(InputError, match="several messages"):
        read_article(one + b"\n" + one)


def test_a_message_without_a_text_is_refused():
    made = message()
    made.add_attachment(b"x", maintype="application", subtype="octet-stream")
    with pytest.raises(InputError, match="without a text"):
        read_article(made.as_bytes())

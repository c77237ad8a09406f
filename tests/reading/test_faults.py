"""Faults of a wrong decoding or a half-done clean-up: refused with a line, mended on request."""

import re
import time

import pytest
from hypothesis import given, settings, strategies as st

from framing.base.errors import InputError
from framing.base.places import ARTICLES
from framing.interface import main
from framing.reading.extracts import Choices, Extract
from framing.reading.faults import in_order
from framing.reading.printed import as_printed
from framing.reading.readers import read_article

NEWS = "It rained.\n\n“We shall not yield,” Ana Brook said – it’s café weather, £5 a cup.\n"

# What is found in a second line, and what it is when it is mended.
SURE = {
    "&quot;No,&quot; he said.": '"No," he said.',
    "It is Ana&#8217;s.": "It is Ana’s.",
    "It is Ana&#x2019;s.": "It is Ana’s.",
    "&ldquo;No&rdquo;": "“No”",
    "It rained &ndash; and snowed.": "It rained – and snowed.",
    "a&nbsp;b": "a\xa0b",
    "&amp;quot;No&amp;quot;": '"No"',
    "A &amp; B, C &amp; D, E &amp; F, G &amp; H, I &amp; J": "A & B, C & D, E & F, G & H, I & J",
    "It is <a href='x'>wet</a>.": "It is wet.",
    "It is <br/>wet.<br>Cold.": "It is \nwet.\nCold.",
    "<p>It is wet.</p>": "\nIt is wet.\n",
    "It <b>is</b> <b>wet</b>.": "It is wet.",
    "It is <!-- ad --> wet.": "It is  wet.",
    "It <script>var a = 1 < 2;</script>rains.": "It rains.",
    "â€œNo,â€\x9d he said.": "“No,” he said.",
    "â€œNo,â€ he said.": "“No,” he said.",
    "Donâ€™t – yet.": "Don’t – yet.",
    "cafÃ© noir": "café noir",
    "Â£5 a cup": "£5 a cup",
    "Ã¢â‚¬Å“No,Ã¢â‚¬\x9d he said.": "“No,” he said.",
    "\x93No,\x94 he said, it\x92s wet": "“No,” he said, it’s wet",
    "No\x85 he said": "No… he said",
    "a\x02b": "ab",
    "\x1b[1mNo\x1b[0m": "No",
    '\\u201cNo,\\u201d he said.\\nIt is \\"wet\\"': '“No,” he said.\nIt is "wet"',
    "=E2=80=9CNo,=E2=80=9D he said, it is=\n wet": "“No,” he said, it is wet",
}


@pytest.mark.parametrize("fault", SURE)
def test_a_sure_fault_is_refused_with_its_line_and_mended_on_request(fault):
    text = f"{NEWS}{fault}\nIt snowed.\n"
    with pytest.raises(InputError, match="such as") as told:
        as_printed(Extract(text, {}), Choices(), "one.txt")
    assert (told.value.file, told.value.line) == ("one.txt", 4)
    assert "--mend" in told.value.remedy
    found = as_printed(Extract(text, {}), Choices(mend=True), "one.txt")
    assert found.text == f"{NEWS}{SURE[fault]}\nIt snowed.\n"
    assert found.notes[0].startswith("mended: ")
    again = as_printed(Extract(found.text, {}), Choices(), "one.txt")
    assert (again.text, again.warnings) == (found.text, ())


SLIGHT = [
    "de JesÃºs",
    "a\x02b",
    "AT&#38;T",
    "<a href='x'>wet</a>",
    '<a href="x">wet</a>',
    "caf\x8e",
]


@pytest.mark.parametrize("fault", SLIGHT)
def test_a_word_spoilt_in_a_long_text_is_told_and_two_marks_are_refused(fault):
    text = f"{NEWS}{fault}\n" + "It rained on the town of Kalund.\n" * 200
    kept, notes, (warning,) = in_order(text, False, "x")
    assert (kept, notes) == (text, [])
    assert warning.startswith("line 4: ") and warning.endswith("; --mend mends it")
    for mark in ("\x93No\x94", "â€œNoâ€\x9d", "&quot;No&quot;", "Itâ€™s"):
        with pytest.raises(InputError):
            in_order(text + mark, False, "x")


LOST = ["\ufffdNo,\ufffd he said.", "He said: \ufffdNo\ufffd"]


@pytest.mark.parametrize("fault", LOST)
def test_a_mark_that_is_lost_cannot_be_mended(fault):
    with pytest.raises(InputError, match="lost character") as told:
        in_order(NEWS + fault, False, "x")
    assert "--mend" not in told.value.remedy
    text, notes, warnings = in_order(NEWS + fault, True, "x")
    assert text == NEWS + fault and not notes
    assert warnings == [f"line 4: 2 lost characters, such as {chr(0xFFFD)!a}"]


DOUBTFUL = {
    "The firm AT&amp;T rose.": "entity",
    "Write &quot; for a mark.": "entity",
    "The “&nbsp;” is a space.": "entity",
    "The <b> tag makes bold.": "tag",
    "He typed <p> and left.": "tag",
    "It was <i>wet</i>.": "tag",
    "The caf\ufffds are shut.": "lost character",
    "?We will not,? he said.": "question marks where",
    "It wasn?t so.": "question mark where",
    "It rained.\x1a\n": "control character",
}


@pytest.mark.parametrize("doubt", DOUBTFUL)
def test_what_somebody_may_have_meant_is_told_and_kept(doubt):
    text, notes, (warning,) = in_order(NEWS + doubt, False, "x")
    assert text == NEWS + doubt and not notes
    assert warning.startswith("line 4: ") and DOUBTFUL[doubt] in warning


GOOD = [
    NEWS,
    "Les hôtels étaient fermés à Orléans, a dit l’élu ; « c’est trop tôt », déplorait-il. À l’âge…",
    "A SITUAÇÃO NÃO MUDOU, disse. “AMANHÔ, gritou João. São ações – não há pão.",
    "Malmö’s mayor, Åsa Öberg, met Erdoğan’s envoy in Şırnak; “Ääni,” he said.",
    "Đặng Thị Huệ said “Â” and “Ã”… Vũ Hoàng’s “Ấ”.",
    "I <3 it. 3 < 4 > 2. Mail <ana@kalund.example> or see <https://kalund.example/a?b=1&c=2>.",
    "Q&A: R&D, AT&T; P&L.",
    "Why? “Who?” he asked. What?! Is it? It is.",
    "See kalund.example/search?who=ana and C:\\users\\ana; x = 3, y=4.",
    "He wrote <<No>> and <yes>.",
    "One line\x85another line\x85a third",
    "Это было вчера, сказал он. Ήταν χθες. 昨日のことだ。",
    "It rained 😀 👩‍👩‍👧 5° – ½ × ¼ ≤ € £ ™ © § ¶ … ‚ „ ‹ ›",
]


@pytest.mark.parametrize("text", GOOD)
@pytest.mark.parametrize("mend", [False, True])
def test_good_texts_are_left_as_they_are(text, mend):
    assert in_order(text, mend, "x") == (text, [], [])


@pytest.mark.parametrize("path", sorted(ARTICLES.glob("*.txt")), ids=lambda path: path.stem)
def test_the_collection_has_no_fault(path):
    text = path.read_text(encoding="utf-8")
    assert in_order(text, False, "x") == (text, [], [])


@pytest.mark.parametrize("codec", ["cp1252", "latin-1"])
@pytest.mark.parametrize("path", sorted(ARTICLES.glob("*.txt")), ids=lambda path: path.stem)
def test_an_article_that_was_decoded_wrongly_comes_back(path, codec):
    text = path.read_text(encoding="utf-8")
    try:
        wrong = text.encode("utf-8").decode(codec)
    except UnicodeDecodeError:
        wrong = re.sub("”", "â€\x9d", text)
    if wrong != text:
        with pytest.raises(InputError, match="wrong decoding"):
            in_order(wrong, False, "x")
        assert in_order(wrong, True, "x")[0] == text


def test_several_kinds_are_mended_together():
    text = "&acirc;&euro;&oelig;No,&quot; he <b>said</b>, it\x92s <br>wet<br>.\n"
    mended, notes, warnings = in_order(text, True, "x")
    assert mended == '“No," he said, it’s \nwet\n.\n'
    assert len(notes) == 4 and not warnings


def test_the_command_refuses_and_mends(tmp_path, capsys):
    file = tmp_path / "one.txt"
    file.write_text("It rained.\n&ldquo;No,&rdquo; Ana Brook said.\n", encoding="utf-8")
    assert main.main(["voices", str(file)]) == 1
    told = capsys.readouterr()
    assert not told.out and f"{file}:2: " in told.err and "--mend" in told.err
    assert main.main(["voices", "--mend", str(file)]) == 0
    told = capsys.readouterr()
    assert "Ana Brook" in told.out and "mended: 2 entities of HTML" in told.err
    assert read_article(file, choices=Choices(mend=True)).text.startswith("It rained.\n“No,”")


HTML = ["&quot;", "&amp;", "&#0;", "&#128;", "<b>", "</b>", "<br>", "<!--", "-->"]
WRONG = ["â€œ", "Ã©", "\x93", "\x1b[1m", "\ufffd", "=E2=80=9C", "\\u201c", "\ud83d", "ï»¿"]
PIECES = [*HTML, *WRONG, "?a", "a", " ", "\n"]


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=20).map("".join)))
def test_whatever_comes_is_read_refused_or_mended(text):
    for mend in (False, True):
        try:
            mended, notes, _ = in_order(text, mend, "x")
        except InputError as error:
            assert error.line
            continue
        assert mended == text or notes


def test_the_work_grows_with_the_text():
    started = time.process_time()
    for piece in [
        *PIECES,
        "<a ",
        "&amp;",
        "<script>",
        "\x1a",
        "\x1b[1",
        "=E2",
        "?",
        "&a",
        "Ã ",
        "â",
    ]:
        for mend in (False, True):
            try:
                in_order(piece * 20_000, mend, "x")
            except InputError:
                continue
    assert time.process_time() - started < 20

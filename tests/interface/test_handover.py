"""``framing export`` and ``framing import``: out to another program, and back as a coder's."""

import pytest

from framing.coding import codings, handover
from framing.interface.main import main
from framing.interface.options import FORMS

TEXT = "The brutal regime fell. “Your aggression must end,” Iran said.\r\n\r\nIt rained 😀.\r\n"


@pytest.fixture
def collection(tmp_path, monkeypatch):
    """A folder with one article of its own, taken for the collection's."""
    monkeypatch.setattr(codings, "CODING", tmp_path / "coding")
    monkeypatch.setattr(codings, "is_kept", lambda article: True)
    article = tmp_path / "one.txt"
    article.write_bytes(TEXT.encode())
    (tmp_path / "one.toml").write_text('[[speakers]]\nname = "Iran"\ngovernment = "Iran"\n')
    return tmp_path


def test_every_form_has_a_writer():
    assert tuple(handover.WRITERS) == FORMS


@pytest.mark.parametrize("form", FORMS)
def test_an_article_goes_out_and_comes_back_as_a_coders(form, collection, capsys):
    out = collection / "out"
    article = str(collection / "one.txt")
    assert main(["export", article, "--to", form, "--out", str(out)]) == 0
    files = capsys.readouterr().out.split()
    assert sorted(map(str, out.iterdir())) == sorted(files)
    coded = next(file for file in files if file.endswith((".qdpx", ".ann", ".jsonld")))
    assert main(["import", article, coded, "--coder", "second"]) == 0
    assert len(capsys.readouterr().out.split()) == 2
    rows = (collection / "coding" / "one.second.csv").read_text().splitlines()
    start = TEXT.index("Your")
    assert f'{start},{start + 25},"Your aggression must end,",direct' in rows[1]
    assert "aggression" in (collection / "coding" / "one.second.terms.csv").read_text()
    assert main(["export", article, "--to", form, "--coder", "second", "--out", str(out)]) == 0


def test_a_coder_without_a_coding_is_named(collection, capsys):
    article = str(collection / "one.txt")
    assert main(["export", article, "--to", "brat", "--coder", "nobody"]) == 1
    assert "has no coding by 'nobody'. Nobody has coded it" in capsys.readouterr().err


def test_what_was_done_to_read_an_article_is_told(collection, capsys):
    (collection / "two.txt").write_bytes("“No,” she said.".encode("cp1252"))
    out = str(collection / "out")
    assert main(["export", str(collection / "two.txt"), "--to", "brat", "--out", out]) == 0
    assert "Windows-1252" in capsys.readouterr().err


def test_what_was_read_in_another_way_is_told(collection, capsys):
    out = collection / "out"
    article = str(collection / "one.txt")
    main(["export", article, "--to", "brat", "--out", str(out)])
    with (out / "one.ann").open("a") as file:
        file.write("E1\tAttack:T1\n")
    capsys.readouterr()
    assert main(["import", article, str(out / "one.ann"), "--coder", "second"]) == 0
    assert "1 record of other kinds passed over" in capsys.readouterr().err


@pytest.mark.parametrize(("level", "codes"), [([], {"a_b", "a_c"}), (["--level", "1"], {"a"})])
def test_categories_go_out_as_deep_as_they_are_told_apart(collection, level, codes):
    words, out = collection / "mine.yml", collection / "out"
    words.write_text("a:\n  b: [brutal]\n  c: [aggression]\n")
    command = ["export", str(collection / "one.txt"), "--to", "brat", "--out", str(out)]
    assert main([*command, "--lexicon", str(words), *level]) == 0
    known = {line.split("\t")[1].split()[0] for line in (out / "one.ann").read_text().splitlines()}
    assert codes <= known, known

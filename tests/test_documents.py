"""Documents: the codebook has every column, the README says what is so."""

import csv
import doctest
import importlib
import json
import re
import tomllib

import pandas as pd
import pytest

import framing
from framing.base import kinds, prose
from framing.base.places import DATA, PACKAGE, ROOT
from framing.charts import coded, drawing, responsible
from framing.coding import (
    agreement,
    certainty,
    codings,
    decisions,
    errors,
    evaluation,
    roles,
    term_hits,
)
from framing.corpus import copies, datasets, demonstration
from framing.interface.answers import RECORD
from framing.measures import (
    agency,
    chance,
    claims,
    clusters,
    contrasts,
    effects,
    funnel,
    groups,
    joint,
    keyness,
    labels,
    omissions,
    origins,
    power,
    protocol,
    rates,
    reference,
    reported,
    resampling,
    specifications,
)
from framing.measures.analysis import analyse
from framing.measures.readings import WITHOUT, Reading
from framing.measures.selections import Selection, selected
from framing.publishing import column_names, splits
from framing.reading.articles import METADATA, RIGHTS, Actor, Speaker
from framing.reading.sidecars import SOURCE
from framing.terms.lexicon import read_lexicon

REQUIREMENTS = (ROOT / "requirements.txt").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")


def sections():
    """Return the columns that the codebook explains, by table."""
    text = (DATA / "CODEBOOK.md").read_text(encoding="utf-8")
    parts = re.split(r"^## (.+)$", text, flags=re.MULTILINE)[1:]
    return {
        name: re.findall(r"^\| `([\w.]+)` \|", body, flags=re.MULTILINE)
        for name, body in zip(parts[::2], parts[1::2], strict=True)
    }


@pytest.fixture(scope="module")
def found():
    return analyse("cuba-venezuela-iran")


@pytest.fixture(scope="module")
def tables(found):
    shipped = {path.name: _header(path) for path in DATA.glob("*.csv")}
    planned = contrasts.contrasts(found.counts, against=found.governments)
    shift = contrasts.term_shift(found.hits, found.tokens, ["Reporter"], found.governments)
    excerpt = coded.coded(found.tokens, found.statements, found.hits, None)
    source = [f"source.{key}" for key in SOURCE]
    speakers = [f"speakers.{name}" for name in Speaker.__dataclass_fields__]
    actors = [f"actors.{name}" for name in Actor.__dataclass_fields__]
    made = {
        "tokens": found.tokens,
        "statements": found.statements,
        "hits": found.hits,
        "counts": found.counts,
        "negations": rates.negations(found.hits, found.categories, found.voices),
        "contrasts": planned,
        "term_shift": shift,
        "evaluation": evaluation.evaluation([]),
        "resampled": resampling.by_category(
            found.tokens, found.hits, found.governments, found.categories
        ),
        "log_odds": keyness.log_odds(found.tokens, found.governments),
        "disagreements": codings.disagreements(found.tokens, found.tokens),
    }
    return {
        **{name: list(table.columns) for name, table in made.items()},
        **shipped,
        column_names.SECTION: list(column_names.known()),
        "coding/NAME.csv": list(codings.COLUMNS),
        "coding/NAME.terms.csv": list(codings.TERM_COLUMNS),
        "coding/NAME.settled.csv": list(decisions.COLUMNS),
        "coding/NAME.settled.terms.csv": list(decisions.TERM_COLUMNS),
        "agreement": agreement.COLUMNS,
        "terms_held": term_hits.COLUMNS,
        "second coder": agreement.NEEDED,
        "specifications": specifications.COLUMNS,
        "negated_by_voice": rates.NEGATED_COLUMNS,
        "joint": joint.COLUMNS,
        "by_unit": chance.COLUMNS,
        "comparison": claims.COLUMNS[len(contrasts.CONTRAST_COLUMNS) :],
        "registered": protocol.COLUMNS,
        "reporting_verbs": reported.VERB_COLUMNS,
        "presence": reported.PRESENCE_COLUMNS,
        "omissions": omissions.COLUMNS,
        "omissions_by": omissions.COUNT_COLUMNS,
        "namings": labels.NAMING_COLUMNS,
        "labels_per_naming": labels.LABEL_COLUMNS,
        "agency": agency.AGENCY_COLUMNS,
        "deeds": agency.DEED_COLUMNS,
        "role_rates": roles.RATE_COLUMNS,
        "band": errors.BAND_COLUMNS,
        "reference": reference.COLUMNS,
        "findable": power.POWER_COLUMNS,
        "without_each_sentence": power.WITHOUT_COLUMNS,
        "origins": origins.COLUMNS,
        "said_of": list(responsible.counted(found.hits, found.voices, 9).columns),
        "excerpt": [name for name in excerpt.columns if name not in found.tokens],
        "systems": _header(ROOT / "benchmarks" / "systems.csv"),
        "corpus: articles": datasets.COLUMNS["articles"],
        "corpus: copies": copies.COLUMNS,
        "split: articles": splits.COLUMNS,
        "outlets": groups.OUTLET_COLUMNS,
        "clustered_rates": ["voice", *clusters.RATE_COLUMNS],
        "clustered_contrasts": clusters.CONTRAST_COLUMNS,
        "mixed_ratios": effects.MIXED_COLUMNS,
        "pooled": effects.POOLED_COLUMNS,
        "funnel": funnel.COLUMNS,
        "term_uses": clusters.TERM_COLUMNS,
        "demonstration.toml": demonstration.KEYS,
        "fields.toml": [
            *("sport", "everyday", "trades", "harm", "hostility", "people", "nationals"),
            "conflict",
        ],
        "articles/NAME.toml": [*METADATA, RIGHTS, *source, "inferred", *speakers, *actors],
    }


def _header(path):
    with path.open(encoding="utf-8", newline="") as file:
        return next(csv.reader(file))


def test_the_codebook_explains_every_column_of_every_table(tables):
    explained = sections()
    assert set(explained) == set(tables)
    for name, columns in tables.items():
        assert sorted(explained[name]) == sorted(columns), name


def test_records_are_columns_of_statements(tables):
    assert set(RECORD) <= set(tables["statements"])


FLAT = " ".join(README.split())


def _short(contrast):
    """Return a ratio with its interval, where it was said before what the interval is."""
    return prose.ratio(contrast).replace(" (95% interval ", ", ").rstrip(")")


def test_the_readme_states_the_numbers_there_are(found):
    overall = claims.amount(found, found.governments)
    planned = claims.comparison(found, found.governments)
    label, law = (prose.row(planned, category=name) for name in ("label", "law"))
    words = (
        f"{overall['words']} of its words are the reporter's own, {overall['against_words']} are"
    )
    assert words in FLAT
    assert f"{overall['count']} loaded terms in {overall['words']} words of the reporter" in FLAT
    assert f"against {overall['against_count']} in {overall['against_words']} quoted" in FLAT
    assert f"(ratio {prose.ratio(overall).replace(' (', ', ').rstrip(')')}; equal is 1;" in FLAT
    bare = claims.amount(found, found.governments, planned=True)
    assert f"others has more, {_short(bare)})" in FLAT
    tests = [prose.probability(row["p_sentences_holm"]) for row in (label, law)]
    said = f"({label['count']} against {label['against_count']}, ratio {prose.ratio(label)}"
    assert f"{said.replace(' (95%', ', 95%').rstrip(')')}, {tests[0]})" in FLAT
    assert (
        f"({law['against_count']} against none, {tests[1]}; all {law['against_count']} from" in FLAT
    )
    of_law = found.hits[(found.hits["category"] == "law") & (found.hits["voice"] != "Paraphrase")]
    assert of_law["speaker"].nunique() == 2  # two foreign ministries
    assert {"war crimes"} <= set(of_law["text"])
    labels_ = found.hits[(found.hits["category"] == "label") & (found.hits["voice"] == "Reporter")]
    assert "regime" in set(labels_["text"])
    assert set(claims.claimed(planned)["category"]) == {"label", "law"}
    assert len(planned) == 8 and "eight categories" in FLAT and "other six categories" in FLAT
    parts = planned[["sentences", "against_sentences"]].drop_duplicates().to_numpy().tolist()
    assert [f"{own} of the reporter and {quoted} quoted" in FLAT for own, quoted in parts] == [True]
    stance = [
        prose.row(found.counts, category="stance", voice=voice)["count"]
        for voice in ("Reporter", *found.governments)
    ]
    assert f"({stance[0]} and {sum(stance[1:])} of the terms)" in FLAT
    assert law["count"] == 0
    assert overall["low"] < 1 < overall["high"]


def test_the_readme_says_what_could_have_been_found(found):
    overall = claims.amount(found, found.governments)
    sizes = overall["count"] + overall["against_count"], overall["words"], overall["against_words"]
    below, above = contrasts.detectable(*sizes)
    assert (
        f"below {below:.2f} or above {above:.2f} would have been found four times in five" in FLAT
    )


def test_the_readme_claims_what_the_robustness_checks_bear_out():
    every = pd.read_csv(ROOT / "figures" / "joint.csv")  # as test_collection finds it anew
    table = every[every["unit"] == chance.SENTENCES].set_index("category")
    assert sorted(table.index) == ["label", "law"]
    said = {prose.probability(p) for p in table["p"]}
    assert len(said) == 1  # the same for each, as printed
    number = table["specifications"].iloc[0]
    assert f"Over {number:,} combinations" in FLAT
    assert f"one joint test for each difference, not corrected, gives {said.pop()}." in FLAT
    assert (table["p"] < claims.LEVEL).all()


def test_the_readme_says_with_which_units_of_chance_it_stands(found):
    planned = claims.planned_categories(found.categories)
    table = chance.by_unit(found, found.governments, planned)
    table = table[table["category"].isin(["label", "law"])]
    largest = table.groupby("unit")["p_holm"].max()
    assert largest["paragraphs"] < claims.LEVEL
    each = table[table["unit"] == "paragraphs"].set_index("category")["p_holm"]
    law, label = (prose.probability(each[name]) for name in ("law", "label"))
    assert f"With paragraphs dealt out as wholes law has {law}, labels {label};" in FLAT
    speakers = table[table["unit"] == "speakers"]
    assert set(speakers["against_units"]) == {4} and "four speakers are too few to deal out" in FLAT
    assert (speakers["p_holm"] > claims.LEVEL).all()


def test_the_readme_places_the_article_among_others(found):
    others = reference.read_reference()
    placed = reference.placed(others, found.counts, found.governments)
    labels = "{:.0f} labels per 1,000 words of a reporter are more than in any of {} other"
    of_law = "{:.0f} terms of law per 1,000 quoted words more than in all but one of {}"
    for category, side, text, with_more in (
        ("label", "reporter", labels, 0),
        ("law", "quoted", of_law, 1),
    ):
        row = prose.row(placed, category=category, side=side)
        assert text.format(row["per_1000"], row["articles"]) in FLAT
        assert round(row["articles"] * (1 - row["percentile"])) == with_more
    usual = clusters.clustered_contrasts(reference.long(others, found.categories), ["category"])
    law = prose.row(usual, category="law")
    assert f"(ratio {prose.ratio(law).replace(' (', ', ')}" in FLAT and law["p_holm"] < claims.LEVEL
    label = prose.row(usual, category="label")
    assert f"In {label['articles']} other articles, too" in FLAT
    assert (
        f"labels are on neither side ({_short(label)})" in FLAT and label["p_holm"] > claims.LEVEL
    )


def test_the_readme_says_how_the_list_has_grown():
    assert len(read_lexicon()) > 10 * 615 and "more than tenfold" in FLAT


def test_the_readme_counts_the_coders(found):
    assert len(codings.codings_of(found.article)) == 1 and "One person coded the voices" in FLAT


def test_the_readme_says_what_stands_without_the_terms_added_after_reading(found):
    terms = read_lexicon()
    kept = {
        "after": terms[terms["origin"] != "article"],
        "alone": terms[terms["origin"] == "literature"],
    }
    clear = {}
    for name, rows in kept.items():
        table = claims.comparison(
            analyse("cuba-venezuela-iran", terms=rows), against=found.governments
        )
        clear[name] = set(claims.claimed(table)["category"])
    assert clear == {"after": {"label", "law"}, "alone": set()}
    assert "both differences stand without that part" in FLAT
    assert "neither stands with only the terms taken from earlier research" in FLAT


def test_the_readme_counts_the_party_newspapers_words(found):
    kept = selected(found, Selection(reading=Reading(newspaper=WITHOUT)))
    words = [prose.row(table.totals, voice="Cuba")["words"] for table in (found, kept)]
    assert f"{words[0] - words[1]} of these from a party newspaper" in FLAT
    table = claims.comparison(kept, found.governments)
    label, law = (prose.row(table, category=name)["p_sentences_holm"] for name in ("label", "law"))
    assert law < claims.LEVEL < label
    said = f"law stands ({prose.probability(law)}), and labels do not ({prose.probability(label)})"
    assert said in FLAT


def test_the_readme_links_to_what_is_there():
    for target in re.findall(r"\]\(([\w./-]+)\)", README):
        assert (ROOT / target).exists(), target
    named = set(re.findall(r"notebooks/([\w-]+\.ipynb)\)", README))
    assert named == {path.name for path in (ROOT / "notebooks").glob("*.ipynb")}


def test_the_figures_of_the_contact_sheet_are_complete(found):
    sheet = (ROOT / "figures" / "README.md").read_text(encoding="utf-8")
    names = {path.name.split(".")[0] for path in (ROOT / "figures").glob("*.png")}
    assert len(names) >= len(drawing.ROWS) - 1
    for name in names:
        for ending in ("pdf", "svg", "png", "csv", "caption.txt", "alt.txt"):
            assert (ROOT / "figures" / f"{name}.{ending}").stat().st_size, (name, ending)
        assert f"{name}.png" in sheet


def test_voices_are_in_the_codebook():
    text = (DATA / "CODEBOOK.md").read_text(encoding="utf-8")
    for name in kinds.VOICES:
        assert name in text


EXAMPLES = [path for path in PACKAGE.rglob("*.py") if ">>>" in path.read_text(encoding="utf-8")]


@pytest.mark.parametrize("path", sorted(EXAMPLES), ids=lambda path: path.stem)
def test_examples_in_docstrings_hold(path):
    name = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
    found = doctest.testmod(importlib.import_module(name))
    assert found.attempted and not found.failed


def test_the_page_of_the_library_runs_as_it_stands(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    options = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    page = str(ROOT / "LIBRARY.md")
    done = doctest.testfile(page, module_relative=False, optionflags=options)
    assert done.attempted > 15
    assert done.failed == 0


def pins(name):
    """Return the names, versions and markers of a lock file."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return [line.split("\\")[0].strip() for line in text.splitlines() if re.match(r"[a-z]", line)]


def test_the_lock_pins_what_the_constraints_do_and_holds_names_versions_and_hashes_only():
    assert pins("requirements.lock") == pins("constraints.txt")
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    rest = re.sub(r"^#.*|--hash=sha256:[0-9a-f]{64}|\\$", "", text, flags=re.MULTILINE)
    pin = re.compile(r"[a-z0-9-]+==[\w.+]+(?: ; [\w .<>!='()]+)?\s*")
    assert all(pin.fullmatch(line) for line in rest.splitlines() if line.strip())
    assert not re.search(r"==[^\\]*$(?!\n +--hash)", text, re.MULTILINE)


def test_every_direct_dependency_is_in_the_lock_at_its_version():
    direct = re.findall(r"^([\w-]+)(?:\[\w+\])?==([\w.]+)", REQUIREMENTS, flags=re.MULTILINE)
    locked = {tuple(pin.split(" ")[0].split("==")) for pin in pins("constraints.txt")}
    assert {(name.lower(), version) for name, version in direct} <= locked
    assert len(direct) > 20


def test_the_other_ways_to_install_name_files_that_are_there():
    conda = (ROOT / "environment.yml").read_text(encoding="utf-8")
    assert "- -r requirements.txt" in conda and "- -e ." in conda
    assert "-r ../requirements.txt" in (ROOT / "binder/requirements.txt").read_text("utf-8")
    assert (ROOT / "binder" / "postBuild").stat().st_mode & 0o111


def test_one_version_is_named_everywhere():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == framing.__version__
    assert f"version: {framing.__version__}" in (ROOT / "CITATION.cff").read_text("utf-8")
    assert f"framing-{framing.__version__}-py3" in (ROOT / "LIBRARY.md").read_text("utf-8")


def test_the_codebook_says_how_sure_each_rule_is():
    text = (DATA / "CODEBOOK.md").read_text(encoding="utf-8")
    shown = re.findall(r"^\| (\w+) \| ([^|]+) \| (\w*) \| (\d+) \| (\d+%) \|$", text, re.MULTILINE)
    seen = certainty.read_rules().items()
    expected = [
        (*key, f"{number:.0f}", prose.share(right / number))
        for key, (number, right) in seen
        if number >= certainty.FEWEST
    ]
    assert [tuple(cell.strip() for cell in row) for row in shown] == expected


OBJECTIONS = 23  # eight that a reviewer would raise, and fifteen that one has raised


def headings(path):
    """Return the headings of a notebook, and whether something is computed under each."""
    found, at = {}, ""
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        for text in re.findall(r"^## (.+)$", "".join(cell["source"]), re.MULTILINE):
            at = text if cell["cell_type"] == "markdown" else at
            found[at] = False
        if cell["cell_type"] == "code" and at:
            found[at] = found[at] or bool(cell["outputs"])
    return found


def test_every_objection_names_a_cell_that_answers_it():
    paths = {path.name[:2]: path for path in (ROOT / "notebooks").glob("*.ipynb")}
    known = {number: headings(path) for number, path in paths.items()}
    known["README"] = dict.fromkeys(re.findall(r"^## (.+)$", README, re.MULTILINE), True)
    cells = json.loads(paths["05"].read_text(encoding="utf-8"))["cells"]
    text = next(t for t in ("".join(c["source"]) for c in cells) if "| objection |" in t)
    rows = [line.split("|")[1:3] for line in text.splitlines() if line.startswith("| ")][1:]
    assert len(rows) >= OBJECTIONS
    for objection, answer in rows:
        named = re.findall(r"(\d\d|here|README),? \*([^*]+)\*", answer)
        files = re.findall(r"`(data/[\w./]+)`", answer)
        choices = set(re.findall(r"`(\w+)`", answer))
        assert named or files, objection
        assert choices <= set(specifications.CHOICE_COLUMNS), objection
        assert all((ROOT / file).is_file() for file in files), objection
        for place, heading in named:
            found = known["05" if place == "here" else place]
            assert heading in found, (objection, heading)
            assert found[heading] or heading == "What this cannot tell you", (objection, heading)


WRITTEN = [*ROOT.glob("*.md"), *DATA.glob("*.md"), *(ROOT / "tests").rglob("*.md")]


@pytest.mark.parametrize("path", sorted(WRITTEN), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_document_holds_what_merging_leaves(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    assert not [line for line in lines if re.match(r"(<{7}|>{7}) |={7}$", line)]

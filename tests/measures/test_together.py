"""All categories of a corpus together: every use once, whatever it is filed under."""

import json

import pandas as pd
import pytest
from dictionaries import FORMS, table

from framing.base.errors import InputError
from framing.corpus import datasets
from framing.corpus.pipeline import run
from framing.measures.clusters import clustered_rates
from framing.measures.together import together

# Of Dask itself, in reading Parquet.
pytestmark = pytest.mark.filterwarnings("ignore:The inplace keyword in DataFrame.reset_index")
TEXTS = [
    "The war killed women.",
    "“War is war,” the Sylvanian envoy said. Women wept.",
    "It rained.",
]


@pytest.fixture
def tables(tmp_path):
    def made(lexicon, name="a.csv"):
        source, path = tmp_path / "many.jsonl", tmp_path / name
        lines = [json.dumps({"id": str(at), "text": text}) for at, text in enumerate(TEXTS)]
        source.write_text("\n".join(lines) + "\n", encoding="utf-8")
        path.write_text(lexicon, encoding="utf-8")
        run(source, tmp_path / "out", lexicon=path, part=60)
        return datasets.lazy(tmp_path / "out")

    return made


def test_a_use_of_several_categories_counts_once(tables):
    found = tables(FORMS["a.dic"], "a.dic")
    counts, hits = found["counts"], found["hits"]
    assert counts.npartitions > 1
    whole = together(counts, hits).compute()
    assert whole["count"].sum() == len(hits.compute()) < counts["count"].sum().compute()
    assert len(whole) == len(counts.compute().drop_duplicates(["article", "voice"]))
    plain = together(counts.compute(), hits.compute())
    pd.testing.assert_frame_equal(whole.reset_index(drop=True), plain, check_dtype=False)
    rates = clustered_rates(together(counts, hits), ["outlet"])
    assert rates["count"].sum() == len(hits.compute())


def test_with_one_category_a_term_it_is_the_sum(tables):
    found = tables(table([("war", "grief"), ("women", "people"), ("kill*", "grief")]))
    counts = found["counts"].compute()
    whole = together(counts, found["hits"].compute()).set_index(["article", "voice"])["count"]
    sums = counts.groupby(["article", "voice"])["count"].sum()
    assert whole.sort_index().tolist() == sums.sort_index().tolist()


def test_parts_that_do_not_answer_each_other_are_refused(tables):
    found = tables(table([("war", "grief")]))
    with pytest.raises(InputError, match="parts of counts"):
        together(found["counts"], found["hits"].partitions[[0]])

"""Small corpora in every form, for tests: the same articles as texts, JSON Lines, CSV, Parquet."""

import csv
import json

import pyarrow as pa
import pyarrow.parquet as pq

OUTLETS = ("The Gazette", "The Courier")


def texts(number):
    """Articles that differ: loaded terms, quotations and line breaks, none of them twice."""
    return [
        f"The Sylvanian regime erred {at} times.\n\n“Your brutal aggression must end, {at},” the "
        f"Freedonian foreign ministry said. Officials claimed that the danger was over, “at last”."
        for at in range(number)
    ]


def rows(number):
    return [
        {
            "id": f"a{at}",
            "outlet": OUTLETS[at % 2],
            "date": f"2024-{at % 12 + 1:02}-01",
            "text": text,
        }
        for at, text in enumerate(texts(number))
    ]


def write_texts(folder, number):
    folder.mkdir(parents=True)
    for at, text in enumerate(texts(number)):
        (folder / f"{at:04}.txt").write_text(text, encoding="utf-8")
    return folder


def write_lines(path, number):
    lines = [json.dumps(row, ensure_ascii=False) for row in rows(number)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def write_csv(path, number):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["id", "outlet", "date", "text"])
        writer.writeheader()
        writer.writerows(rows(number))
    return path


def write_parquet(path, number, group=7):
    pq.write_table(pa.Table.from_pylist(rows(number)), path, row_group_size=group)
    return path

"""Factiva: documents of fields, with codes and without."""

import press
from archived import parts, stated, words


def test_the_feet_of_pages_and_the_search_are_none_of_a_text():
    text = press.factiva_text("\t").rpartition("AN\t")[0]
    foot = "Page 2 of 9 © 2024 Factiva, Inc. All rights reserved.\n"
    text = text.replace("\nFarmers", f"\n{foot}Farmers") + "Search Summary\nText\tferry\n"
    text = text.replace("PUB\tThe Vell Courier Ltd\nSearch", "Search")
    found = parts(text)
    for part, report in zip(found, press.REPORTS, strict=True):
        assert words(part.text) == words(" ".join(report.paragraphs))


def test_a_title_in_capitals_is_not_who_wrote_it():
    report = press.REPORTS[0]._replace(title="Tanker Shuts The Harbour", author="")
    (part,) = parts("\n".join(press.factiva_plain((report,))))
    assert part.metadata == stated(report)

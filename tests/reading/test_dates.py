"""Dates as papers and archives write them, in ISO form as far as they can be known."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

from framing.reading.dates import MONTHS, is_date_line, iso_date

LONG = ["January", "February", "March", "April", "May", "June", "July", "August", "September"]
LONG += ["October", "November", "December"]


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("January 12, 2018 Friday 5:00 AM GMT", "2018-01-12"),
        ("March 12, 2004, Friday, BC cycle", "2004-03-12"),
        ("Jan 12, 2018", "2018-01-12"),
        ("Friday 12 January 2018", "2018-01-12"),
        ("09 Mar 2022: A.1.", "2022-03-09"),
        ("30-Jan-2018", "2018-01-30"),
        ("1st October 2020", "2020-10-01"),
        ("12. Januar 2018", "2018-01-12"),
        ("Dienstag, 10.Dezember 2019", "2019-12-10"),
        ("29 décembre 2011", "2011-12-29"),
        ("1er août 2019", "2019-08-01"),
        ("décembre 10 2019", "2019-12-10"),
        ("12 de enero de 2018", "2018-01-12"),
        ("4 oktober 2017 woensdag", "2017-10-04"),
        ("2018-01-12", "2018-01-12"),
        ("13/04/2024", "2024-04-13"),
        ("04/13/2024", "2024-04-13"),
        ("13.4.2024", "2024-04-13"),
        ("January 2018", "2018-01"),
        ("Vendredi", ""),
        ("03/04/2024", ""),
        ("February 30, 2020", ""),
        ("", ""),
    ],
)
def test_a_date_is_read_as_it_is_written(written, iso):
    assert iso_date(written) == iso


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from("abcd"))
def test_every_day_is_read_back(day, way):
    month = LONG[day.month - 1]
    written = {
        "a": f"{month} {day.day}, {day.year}",
        "b": f"{day.day} {month} {day.year}",
        "c": f"{month[:3].upper()} {day.day:02d}, {day.year}",
        "d": f"{day.day}. {month[:3]} {day.year}",
    }[way]
    assert iso_date(written) == day.isoformat()
    assert is_date_line(written)


@given(st.sampled_from(sorted(MONTHS)), st.integers(1, 28), st.integers(1900, 2099))
def test_every_name_of_a_month_is_known(name, day, year):
    assert iso_date(f"{day} {name} {year}") == f"{year}-{MONTHS[name]:02d}-{day:02d}"


@given(st.text(max_size=60))
def test_any_text_states_a_date_or_none(text):
    assert iso_date(text) == "" or 7 <= len(iso_date(text)) <= 10


@pytest.mark.parametrize("line", ["The treaty of 12 January 2018", "May they rest", "Fridays only"])
def test_a_line_that_begins_with_no_date_is_none(line):
    assert not is_date_line(line)

"""A date as a source writes it → the same in ISO form, as far as it can be known."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

# The names of the months in the languages in which archives hand out their articles, in order.
NAMES = (
    "january jan januar janvier janv enero ene gennaio gen janeiro januari",
    "february feb februar fevrier fevr fev febrero febbraio fevereiro februari",
    "march mar marz maerz mars marzo marco maart mrt",
    "april apr avril avr abril abr aprile",
    "may mai mayo maggio mag maio mei",
    "june jun juni juin junio giugno giu junho",
    "july jul juli juillet juil julio luglio lug julho",
    "august aug aout agosto ago augustus",
    "september sept sep septembre septiembre set settembre setembro",
    "october oct oktober okt octobre octubre ottobre ott outubro out",
    "november nov novembre noviembre novembro",
    "december dec dezember dez decembre diciembre dic dicembre dezembro",
)
MONTHS = {name: number for number, names in enumerate(NAMES, 1) for name in names.split()}
DAYS_OF_THE_WEEK = (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri"
    " sat sun montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi"
    " mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo"
    " lunedi martedi mercoledi giovedi venerdi sabato domenica segunda terca quarta quinta sexta"
    " maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
)
DAYS = frozenset(DAYS_OF_THE_WEEK.split())
MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
YEAR = r"(?P<year>(?:1[6-9]|20)\d\d)\b"
DAY = r"\b(?P<day>\d{1,2})(?:st|nd|rd|th|er|o|º|ª)?"
WRITTEN = [
    re.compile(pattern)
    for pattern in (
        rf"\b{YEAR[:-2]}-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",
        rf"\b{YEAR[:-2]}年(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})日",
        rf"\b{MONTH} {DAY},? (?:[a-z]+,? )?{YEAR}",  # January 12, 2018; Jan 12 Friday 2018
        rf"{DAY}\.?[ -]?(?:de |di )?{MONTH}[ -](?:de |del )?,? ?{YEAR}",
        rf"\b{YEAR[:-2]},? {MONTH} {DAY}\b",
    )
]
NUMBERS = re.compile(rf"\b(?P<first>\d{{1,2}})(?P<sign>[/.])(?P<second>\d{{1,2}})(?P=sign){YEAR}")
MONTHLY = re.compile(rf"\b{MONTH},? (?:de |del )?{YEAR}")
BEGINS = re.compile(rf"(?:le |el |den |op )?(?:{DAY}\.?[ -]?(?:de |di )?)?{MONTH}|{YEAR[:-2]}[-年]")


# A day with the name of a month in a language that is not known here.
FOREIGN = re.compile(r"(?:\w+,? )?\d{1,2}\.? [^\W\d_]{3,12} (?:1[89]|20)\d\d\b(?: ?r\.| г\.)?")
LONGEST = 300  # characters in which a line states its date


def iso_date(text: str) -> str:
    """Return the first date a text states, YYYY-MM-DD, or YYYY-MM where it states no day.

    "" where there is none, and where it can be read in two ways (03/04/2024). English, German,
    French, Spanish, Italian, Portuguese and Dutch names of months.

    >>> iso_date("Friday, January 12, 2018 5:00 AM GMT")
    '2018-01-12'
    """
    plain = _plain(text[:LONGEST])
    found = [match for pattern in WRITTEN if (match := pattern.search(plain))]
    for match in sorted(found, key=lambda match: match.start()):
        month = match["month"]
        number = int(month) if month.isdigit() else MONTHS[month]
        if day := _day(int(match["year"]), number, int(match["day"])):
            return day
    if numbers := NUMBERS.search(plain):
        return _numbers(numbers)
    monthly = MONTHLY.search(plain)
    return f"{monthly['year']}-{MONTHS[monthly['month']]:02d}" if monthly else ""


def is_date_line(line: str) -> bool:
    """Return whether a line begins with a date or a day of the week, and states a date.

    One in another language is a date as well, though none that ``iso_date`` knows.
    """
    if len(line) > LONGEST:
        return False
    plain = _plain(line)
    first = re.split(r"[ ,.-]", plain, maxsplit=1)[0]
    if first in DAYS:
        plain = plain[len(first) :].removeprefix("-feira").lstrip(" ,.")
    begins = BEGINS.match(plain) or NUMBERS.match(plain)
    if begins is not None and (iso_date(line) or NUMBERS.search(plain)):
        return True
    return FOREIGN.fullmatch(plain) is not None


def _numbers(match: re.Match[str]) -> str:
    """Return a date written in numbers, where only one of them can be the month."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if match["sign"] == "." or first > 12 or first == second:
        return _day(year, second, first)
    return _day(year, first, second) if second > 12 else ""


def _day(year: int, month: int, day: int) -> str:
    """Return a day in ISO form, "" where the calendar has none such."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _plain(text: str) -> str:
    """Return a text in small letters without accents, every gap one space."""
    bare = unicodedata.normalize("NFKD", text.lower())
    return " ".join("".join(c for c in bare if not unicodedata.combining(c)).split())

"""The labels of LexisNexis: under which it says what of a document, in the languages it speaks."""

from __future__ import annotations

import re

from framing.reading.dates import iso_date
from framing.reading.documents import AUTHOR, LANGUAGE, TITLE, WORDS, Line

BODY = "body"
OTHER = ""  # what is said under a label that no article's metadata has a place for
LENGTHS = "length länge laenge longueur longitud extensión lunghezza lengte"
ABOVE = """
section rubrik ressort rubrique sección seccion sezione sectie rubriek dateline highlight encart
insert source quelle series serie série column kolumne edition ausgabe édition distribution type day
anchors show guests reporters bylines source-type dachzeile untertitel department issue volume
kicker slug pg
"""
BELOW = """
load-date update date-chargement fecha-de-carga graphic grafik graphique publication-type
type-publication publikationstyp journal-code zeitungs-code subject sujet thema organization
organisation company unternehmen société societe ticker stock-symbol symbole-boursier industry
branche activity-sector secteur-activite person personne geographic geo geo-localization
localisation-geo city state country region url notes note correction correction-date category
document-type product name issn document-id acc-no image caption photo picture enhancement credit
copyright type distribution series classification keywords document transcript updated
"""
# Below a text in Nexis Uni, without a heading above them: what a text never ends with.
CLOSE = """
load-date update date-chargement fecha-de-carga language sprache langue idioma lingua taal
publication-type type-publication publikationstyp journal-code subject industry geographic company
organization person ticker
"""
DATED = ("load-date", "update")  # what stands there without a date is the text's own
AT_LENGTH = "graphic grafik graphique notes note correction image caption photo"
# Above the body, each with the key under which it is kept.
HEAD = {
    **dict.fromkeys(("headline", "title", "titre", "titel", "überschrift", "titular"), TITLE),
    **dict.fromkeys(("byline", "author", "autor", "auteur", "autore"), AUTHOR),
    **dict.fromkeys(LENGTHS.split(), WORDS),
    **dict.fromkeys(("body", "text", "texte", "texto"), BODY),
    **dict.fromkeys(ABOVE.split(), OTHER),
}
# Below it.
TAIL = {
    **dict.fromkeys(("language", "sprache", "langue", "idioma", "lingua", "taal"), LANGUAGE),
    **dict.fromkeys(BELOW.split(), OTHER),
}
CLOSING = {label: TAIL[label] for label in CLOSE.split()}
LONG = frozenset(AT_LENGTH.split())  # what may go on below its label for several paragraphs
LABEL = re.compile(r"([^\W\d_][\w/]*(?:[ -][^\W\d_][\w/]*){0,2}) ?:(?=\s|$)\s*(.*)")


def labelled(line: Line, labels: dict[str, str]) -> tuple[str, str] | None:
    """Return a line's label in small letters and what it labels; None where it has none of those.

    A label of several words may be written with hyphens or without: “Load-Date”, “Journal Code”.
    """
    found = LABEL.match(line.shown)
    if found is None:
        return None
    label = found.group(1).lower().replace(" ", "-")
    if label not in labels or (label in DATED and not iso_date(found.group(2))):
        return None
    return label, found.group(2)

"""Files of archives with the ten invented reports, and what is asked of what is read from them."""

import documents
import press

from framing.reading.archives import articles_of
from framing.reading.extracts import AS_MEASURED, Choices, Extract

FILES = {
    "Nexis Uni, Word": lambda reports: press.nexis_docx(reports),
    "Nexis Uni, RTF": lambda reports: press.rich(list(press.nexis_lines(reports))),
    "Nexis Uni, text": lambda reports: "\n".join(press.nexis_lines(reports)).encode(),
    "Nexis Uni, PDF": lambda reports: documents.pdf(
        (line for line in press.nexis_lines(reports) if line.strip()), gap=0.4, head="Results"
    ),
    "LexisNexis, text": lambda reports: press.lexis_text(reports).encode(),
    "LexisNexis, text of an American paper": lambda reports: press.lexis_text(
        reports, american=True
    ).encode(),
    "LexisNexis, RTF": lambda reports: press.rich(press.lexis_text(reports).splitlines()),
    "Factiva, RTF": press.factiva_rtf,
    "Factiva, page": press.factiva_html,
    "Factiva, page without codes": press.factiva_display,
    "Factiva, RTF with a table": press.factiva_table,
    "Factiva, RTF without codes": lambda reports: press.rich(list(press.factiva_plain(reports))),
    "Factiva, text": lambda reports: press.factiva_text("\t", reports).encode(),
    "Factiva, text with spaces": lambda reports: press.factiva_text(" ", reports).encode(),
    "Factiva, text with colons": lambda reports: press.factiva_text(": ", reports).encode(),
    "Factiva, text with lines": lambda reports: press.factiva_text("\n", reports).encode(),
    "LexisNexis, page": press.lexis_html,
    "Factiva, page without a table": press.factiva_bold,
    "ProQuest, text last": lambda reports: press.proquest_text_last(reports).encode(),
    "ProQuest, RTF": lambda reports: press.rich(list(press.proquest_details(reports))),
    "ProQuest, text": lambda reports: press.proquest_text(reports).encode(),
}


def words(text):
    return text.split()


def stated(report):
    known = {"title": report.title, "outlet": report.outlet, "date": report.date}
    return known | ({"author": report.author} if report.author else {})


def parts(text, **choices):
    return articles_of(Extract(text, {}, "UTF-8"), Choices(**choices) if choices else AS_MEASURED)

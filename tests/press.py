"""Ten invented reports, and the files in which archives would hand them out, for tests.

No outlet, person or place among them exists. The layouts are those of the archives' own files.
"""

import io
import textwrap
from datetime import date
from typing import NamedTuple

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WIDTH = 78  # at which LexisNexis wrapped its lines
RULE = "_" * 60


class Report(NamedTuple):
    """A report: what its archive states about it, and its paragraphs."""

    title: str
    outlet: str
    author: str
    date: str
    paragraphs: tuple[str, ...]

    @property
    def day(self):
        return date.fromisoformat(self.date)

    @property
    def american(self):
        return f"{MONTHS[self.day.month - 1]} {self.day.day}, {self.day.year}"

    @property
    def british(self):
        return f"{self.day.day} {MONTHS[self.day.month - 1]} {self.day.year}"

    @property
    def weekday(self):
        return DAYS[self.day.weekday()]

    @property
    def words(self):
        return len(" ".join(self.paragraphs).split())


HARBOUR = (
    "The harbour of Vell stayed shut for a third day after a tanker ran aground on the sandbank "
    "that pilots call the Old Mare.",
    "“We warned the ministry twice,” the harbour master, Ilse Torvane, said. “Nobody came.”",
    "The ministry called the warning “a draft without a signature” and said that it would answer "
    "in writing before the end of the week.",
    "Fishing boats are moored in the upper basin, where ice has begun to form.",
)
REPORTS = (
    Report(
        "Tanker on the Old Mare shuts the harbour of Vell",
        "The Vell Courier",
        "Oda Brandvik",
        "2023-01-12",
        HARBOUR,
    ),
    Report(
        "Sylvania accuses its neighbour of aggression: what the two sides say",
        "Morning Standard (Ostmark)",
        "Pell Arkwright",
        "2023-02-03",
        (
            "Sylvania accused Freedonia on Thursday of “naked aggression” at the river crossing.",
            "Freedonia’s foreign ministry rejected the charge. “Not one soldier left his post,” "
            "its spokesman, Bram Quill, told reporters.",
            "SE: these two letters stand on the stone that marks the border, and nobody knows why.",
            "A commission of both countries is to meet in April.",
        ),
    ),
    Report(
        "A school without a bell",
        "The Lantern",
        "",
        "2023-02-28",
        (
            "The village school of Upper Tarn has lost its bell for the second time in a decade.",
            "LENGTH: forty centimetres. WEIGHT: nine kilograms. So reads the notice on the door.",
            "“It was only bronze,” said the headmistress, Mira Solheim, “but it was ours.”",
        ),
    ),
    Report(
        "Ferry line to the islands is sold",
        "Northern Wire",
        "Casper Lund; Edda Roth",
        "2023-03-17",
        (
            "The state has sold the ferry line to the Tarn islands for nine million crowns, its "
            "finance ministry said on Friday.",
            "The buyer, Strand Holding, promised to keep all four crossings a day until 2030.",
            "Islanders called the sale “a theft in daylight”. The union of seamen wants to strike.",
            "“We are not for sale with the boats,” said Hanne Dorr, who leads the union.",
            "The line carried 412,000 passengers last year and lost money in every winter month.",
        ),
    ),
    Report(
        "Minister denies knowing of the letters",
        "The Vell Courier",
        "Oda Brandvik",
        "2023-04-01",
        (
            "The minister of justice, Tobias Fenwick, denied on Saturday that he had known of the "
            "letters which the prosecutor burned.",
            "Document 3 of 10 in the file names him, according to the opposition.",
            "“That is a lie,” he said. “I have never read it.”",
            "Subject: to be closed today. So begins the only page that is left.",
        ),
    ),
    Report(
        "Rain at last",
        "Evening Post of Karst",
        "Lio Sandoval",
        "2023-05-09",
        (
            "It rained in Karst on Monday night for the first time since the autumn.",
            "Farmers stood in their doors until morning. “My father cried,” said Ana Belloc.",
            "The weather office expects more by Friday, though too little for the lower fields.",
        ),
    ),
    Report(
        "Freedonia’s “quiet” budget: who pays, who does not",
        "Morning Standard (Ostmark)",
        "Pell Arkwright",
        "2023-06-20",
        (
            "Freedonia’s parliament passed a budget on Tuesday that nobody had seen on Sunday.",
            "The finance minister, Ruben Askel, spoke for eleven minutes. He said that the tax on "
            "salt would go and the tax on windows would come.",
            "The opposition left the hall. “This is how regimes begin,” its head, Vera Holt, said.",
            "The law takes effect in 30 days unless the president returns it.",
        ),
    ),
    Report(
        "Two bridges, one river",
        "The Lantern",
        "Mats Erling",
        "2023-07-30",
        (
            "Engineers will build a second bridge at Low Ferry, ten metres from the first.",
            "Copyright in the drawings belongs to the city, which has lent them to nobody.",
            "“Two bridges mean that we can mend one,” the engineer, Joen Vidal, explained.",
        ),
    ),
    Report(
        "The last typesetter",
        "Evening Post of Karst",
        "Lio Sandoval",
        "2023-10-02",
        (
            "Gregor Ames has set every page of the Karst almanac by hand since he was fifteen.",
            "He wears two pairs of glasses and trusts neither. The letters he reads by thumb.",
            "“Lead remembers,” he says. On Friday he stops.",
            "His successor is a machine from Ostmark that nobody in Karst can repair.",
        ),
    ),
    Report(
        "Ferry sold: islanders speak of theft",
        "The Vell Courier",
        "",
        "2023-12-24",
        (
            "The state has sold the ferry line to the Tarn islands for nine million crowns, its "
            "finance ministry said.",
            "The buyer, Strand Holding, promised to keep all four crossings a day until 2030.",
            "Islanders called the sale “a theft in daylight”. The union of seamen wants to strike.",
            "The line carried 412,000 passengers last year.",
        ),
    ),
)
COPY = (10, 4)  # the report that is a copy of another, and that other, counted from 1


def nexis_lines(reports=REPORTS):
    """The paragraphs of Nexis Uni’s Word file: a cover, a list, the documents."""
    yield from ("User Name: Dr. Ada Example", "Date and Time: Friday, March 1, 2024 9:41:00 AM CET")
    yield from ("Job Number: 217123456", f"Documents ({len(reports)})")
    for at, report in enumerate(reports, 1):
        yield from (f"{at}. {report.title}", "Client/Matter: -None-")
        yield from ("Search Terms: ferry or harbour", "Search Type: NaturalAndOr", "Narrowed by:")
        yield from ("Content Type", "Narrowed by", "News", "Sources: The Lantern; Timeline: 2023")
    for report in reports:
        yield from ("", report.title, report.outlet)
        yield f"{report.american} {report.weekday} 5:00 AM GMT"
        yield f"Copyright {report.day.year} {report.outlet} Ltd. All Rights Reserved"
        yield from ("Section:\xa0NEWS; Version:1; Pg. 4", f"Length:\xa0{report.words} words")
        yield from ([f"Byline:\xa0By {report.author}"] if report.author else [])
        yield from ("Highlight:\xa0What is known so far", "Body", "")
        for at, paragraph in enumerate(report.paragraphs):
            yield from ([paragraph, "Link to Image"] if at == 0 else [paragraph])
        yield from ("Graphic", " ", "A harbour in winter; photograph: Nils Ostergaard")
        yield from ("Classification", "", "Language:\xa0ENGLISH", "Publication-Type:\xa0Newspaper")
        yield from (
            "Subject:\xa0HARBORS & PORTS (90%); SHIPPING (78%)",
            "Industry:\xa0FERRIES (88%)",
        )
        yield from (f"Load-Date:\xa0{report.american}", "", "End of Document", "Page 1 of 2")


def nexis_docx(reports=REPORTS):
    """Nexis Uni’s Word file, in bytes."""
    from docx import Document

    document = Document()
    for line in nexis_lines(reports):
        document.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def lexis_text(reports=REPORTS, american=False):
    """LexisNexis’s text file: centred lines, capital labels, wrapped blocks."""
    lines = ["", "Download Request: Selected Items: 1-10", f"Time Of Request: {DAYS[4]}", ""]
    for at, report in enumerate(reports, 1):
        lines += ["", f"{at} of {len(reports)} DOCUMENTS".center(WIDTH).rstrip(), "", ""]
        lines += (_american if american else _british)(report)
        lines += ["", "", ""]
    return "\n".join(lines) + "\n"


def lexis_html(reports=REPORTS):
    """LexisNexis’s web page."""
    blocks = []
    for line in lexis_text(reports).split("\n\n"):
        label, sign, rest = line.strip().partition(": ")
        shown = f'<span class="c7">{label}: </span><span class="c2">{rest}</span>'
        inner = shown if sign and label.isupper() else f'<span class="c2">{line.strip()}</span>'
        blocks.append(f'<div class="c4"><p class="c5">{inner}</p></div>\n' if line.strip() else "")
    return f"<html><head><title>x</title></head><body>{'<br/>'.join(blocks)}</body></html>".encode()


def _british(report):
    date_line = f"{report.american} {report.weekday}"
    yield from (_centred(report.outlet), "", _centred(date_line))
    yield from (_centred("Edition 1;"), _centred("National Edition"), "")
    yield from (*_wrapped(report.title), "")
    yield from ([f"BYLINE: {report.author}", ""] if report.author else [])
    yield from ("SECTION: NEWS; Pg. 4", "", f"LENGTH: {report.words} words", "", "")
    for paragraph in report.paragraphs:
        yield from (*_wrapped(paragraph), "")
    yield from (f"LOAD-DATE: {report.american}", "", "LANGUAGE: ENGLISH", "")
    yield from ("GRAPHIC: A harbour in winter", "", "PUBLICATION-TYPE: Newspaper", "", "")
    yield from (_centred(f"Copyright {report.day.year} {report.outlet} Limited"),)
    yield _centred("All Rights Reserved")


def _american(report):
    yield from (_centred(f"Copyright {report.day.year} {report.outlet} Company"), "")
    yield from (_centred(report.outlet), "", _centred(f"{report.american}, {report.weekday}"))
    yield from (_centred("Late Edition - Final"), "")
    yield from ("SECTION: Section A; Column 1; Foreign Desk; Pg. 1", "")
    yield from (f"LENGTH: {report.words} words", "", *_wrapped(f"HEADLINE: {report.title}"), "")
    yield from ([f"BYLINE:  By {report.author.upper()}", ""] if report.author else [])
    yield from ("DATELINE: VELL", "", "BODY:")
    for paragraph in report.paragraphs:
        yield from _wrapped(f"   {paragraph}")
    yield from ("", "URL: http://www.example.org", "", "SUBJECT: FERRIES (90%); PORTS (78%)", "")
    yield from (f"LOAD-DATE: {report.american}", "", "LANGUAGE: ENGLISH", "")


def _centred(text):
    return text.center(WIDTH).rstrip()


def _wrapped(text):
    return textwrap.wrap(text, WIDTH, break_on_hyphens=False)


def _escaped(lines):
    signs = {"\\": "\\\\", "{": "\\{", "}": "\\}", "\t": "\\tab "}
    for line in lines:
        yield "".join(
            signs.get(sign) or (sign if sign.isascii() else f"\\u{ord(sign)}?") for sign in line
        )


def rich(lines):
    """Lines as RTF, with the marks of its code page."""
    body = "".join(f"{line}\\par\n" for line in _escaped(lines))
    return ("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}\n" + body + "}").encode()


def factiva_fields(report, at):
    """The fields of a document of Factiva, code and value; a text is a list of paragraphs."""
    yield from (("SE", "News"), ("HD", report.title))
    yield from ([("BY", f"By {report.author}")] if report.author else [])
    yield from (("WC", f"{report.words:,} words"), ("PD", report.british), ("ET", "15:32"))
    yield from (("SN", report.outlet), ("SC", "VELLC"), ("ED", "1; National"), ("PG", "4"))
    yield from (("LA", "English"), ("CY", f"Copyright {report.day.year}. {report.outlet} Ltd."))
    yield from (("LP", report.paragraphs[:1]), ("TD", report.paragraphs[1:]))
    yield from (("CO", "strhld : Strand Holding | vellpt : Port of Vell"),)
    yield from (("IN", "i72 : Marine Transport | itsp : Transportation"),)
    yield from (("NS", "gcat : Political/General News"), ("RE", "vell : Vell | tarn : Tarn"))
    yield from (("IPC", "GEN | POL | LANGEN"), ("PUB", f"{report.outlet} Ltd"))
    yield ("AN", f"Document VELLC00020230112ej1c{at:05d}")


def factiva_rtf(reports=REPORTS):
    """Factiva’s RTF file in its layout with codes."""
    lines = ["Dow Jones Factiva", ""]
    for at, report in enumerate(reports, 1):
        for code, value in factiva_fields(report, at):
            first, *others = [value] if isinstance(value, str) else value
            lines += [f"\t{code}\t{first}", *(f"\t\t{other}" for other in others)]
        lines += ["", ""]
    lines += ["Search Summary", "Text\tferry and harbour", "Results Found\t10", "Timestamp\t9:41"]
    return rich([*lines, "© 2024 Factiva, Inc. All rights reserved."])


def factiva_table(reports=REPORTS):
    """Factiva’s RTF file with its fields in the rows of a table."""
    rows = []
    for at, report in enumerate(reports, 1):
        for code, value in factiva_fields(report, at):
            inner = "\\par\n".join(_escaped([value] if isinstance(value, str) else value))
            head = f"\\trowd\\cellx1000\\cellx9000\\pard\\intbl\\qr\\b {code}\\b0\\~\\cell"
            rows.append(f"{head}\\pard\\intbl {inner}\\cell\\row\n")
        rows.append("\\pard\\par\\page\n")
    return (
        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}\n" + "".join(rows) + "}"
    ).encode()


def factiva_text(gap, reports=REPORTS):
    """The fields of Factiva as text, with a gap between code and value."""
    lines = []
    for at, report in enumerate(reports, 1):
        for code, value in factiva_fields(report, at):
            first, *others = [value] if isinstance(value, str) else value
            lines += [f"{code}{gap}{first}", *others]
        lines.append("")
    return "\n".join(lines) + "\n"


def factiva_plain(reports=REPORTS):
    """The lines of Factiva’s layout without codes."""
    for at, report in enumerate(reports, 1):
        yield from ("News", report.title)
        yield from ([f"By {report.author}"] if report.author else [])
        yield from (f"{report.words} words", report.british, "15:32", report.outlet, "VELLC")
        yield from ("1; National", "4", "English", f"(c) {report.day.year} {report.outlet} Ltd", "")
        for paragraph in report.paragraphs:
            yield from (paragraph, "")
        yield from (f"{report.outlet} Ltd", f"Document VELLC00020230112ej1c{at:05d}", "", "")
    yield from ("Search Summary", "Text", "ferry", "© 2024 Factiva, Inc. All rights reserved.")


def factiva_html(reports=REPORTS):
    """Factiva’s web page in its layout with codes."""
    parts = []
    for at, report in enumerate(reports, 1):
        rows = "".join(_row(code, value) for code, value in factiva_fields(report, at))
        parts.append(
            '<span></span><div class="article enArticle"><table cellpadding="1" border="0">'
            f"{rows}</table><br/></div><br/>"
        )
    return _page("".join(parts))


def _row(code, value):
    head = f'<tr><td align="right" class="index"><b>{code}</b>&nbsp;</td>'
    if isinstance(value, str):
        shown = f"<b class='enHeadline'>{value}</b>\n" if code == "HD" else value
        return f"{head}<td>{shown}</td></tr>\n"
    inner = "\n".join(f'<p class="articleParagraph enarticleParagraph">{p}</p>' for p in value)
    return f"{head}<td>{inner}\n</td></tr>"


def factiva_bold(reports=REPORTS):
    """Factiva’s fields on a web page without a table."""
    lines = []
    for at, report in enumerate(reports, 1):
        for code, value in factiva_fields(report, at):
            first, *others = [value] if isinstance(value, str) else value
            lines.append(f"<p><b>{code}</b>&nbsp;{first}</p>")
            lines += [f"<p>{other}</p>" for other in others]
    return _page('<div class="article enArticle">' + "\n".join(lines) + "</div>")


def factiva_display(reports=REPORTS):
    """Factiva’s web page in its layout without codes."""
    parts = []
    for at, report in enumerate(reports, 1):
        by = f'<div class="author">By {report.author}</div>' if report.author else ""
        body = "\n".join(
            f'<p class="articleParagraph enarticleParagraph">{p}</p>' for p in report.paragraphs
        )
        parts.append(
            f'<div id="article-{at}" class="article"><div class="article enArticle"><p>\n</p>'
            f'<div>News</div><div id="hd"><span class="enHeadline">{report.title}</span>\n</div>'
            f"{by}<div>{report.words} words</div><div>{report.british}</div>"
            f"<div>{report.outlet}</div><div>VELLC</div><div>1; National</div><div>4</div>"
            f"<div>English</div><div>(c) {report.day.year} {report.outlet} Ltd </div>\n<p></p>\n"
            f"{body}\n<p>{report.outlet} Ltd</p><p>Document VELLC00020230112ej1c{at:05d}</p>"
            "</div></div><br>"
        )
    return _page("".join(parts))


def _page(inner):
    return (
        '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN">\n<html><head>'
        '<meta http-equiv="Content-Type" content="text/html; charset=UTF-8"/><title>Factiva</title>'
        "<style>body{margin:0}</style></head><body><h1>Factiva</h1><span>Dow Jones</span>"
        f'<div id="contentLeft">{inner}</div><div id="pageFooter"><table><tr><td><span '
        'class="copyright">&copy; 2024 Factiva, Inc. All rights reserved.</span></td></tr></table>'
        "</div><script>var a = 1;</script></body></html>"
    ).encode()


def proquest_text(reports=REPORTS):
    """ProQuest’s text file."""
    lines = []
    for at, report in enumerate(reports, 1):
        place = f"{report.outlet} ; Vell [Vell]"
        lines += [RULE, "", f"Document {at} of {len(reports)}", "", report.title, ""]
        lines += [f"Author: {report.author}", ""] if report.author else []
        short = f"{MONTHS[report.day.month - 1][:3]} {report.day.day}, {report.day.year}"
        lines += [f"Publication info: {place} {report.british}: A.1.", ""]
        lines += [f"https://www.example.org/docview/{at}", "", "Abstract: None available.", ""]
        lines += [f"Full text: {report.paragraphs[0]}", *report.paragraphs[1:], ""]
        lines += ["Subject: Ferries; Harbors", "", "Location: Vell", "", f"Title: {report.title}"]
        lines += ["", f"Publication title: {report.outlet}; Vell", "", "First page: A.1", ""]
        lines += [f"Publication year: {report.day.year}", "", f"Publication date: {short}", ""]
        lines += ["Section: News", "", "Publisher: Vell Media", "", "Source type: Newspaper", ""]
        lines += ["Language of publication: English", "", f"ProQuest document ID: 26373{at}", ""]
        lines += [f"Copyright: Copyright {report.outlet} {short}", "", "Last updated: 2023-12-30"]
        lines += ["", "Database: Example Newsstream", ""]
    lines += [RULE, "", "Contact us at: http://www.example.org", "Database copyright © 2024 X LLC."]
    return "\n".join([*lines, "Terms and Conditions: http://www.example.org/terms", ""])


def proquest_text_last(reports=REPORTS):
    """ProQuest’s text file with the text below all else."""
    lines = []
    for report in reports:
        lines += [RULE, "", f"Title: {report.title}", ""]
        lines += [f"Author: {report.author}", ""] if report.author else []
        lines += [f"Publication title: {report.outlet}", ""]
        lines += [f"Publication date: {report.american}", "", "ProQuest document ID: 26373", ""]
        lines += ["Full text:", ""]
        for paragraph in report.paragraphs:
            lines += [paragraph, ""]
    return "\n".join([*lines, RULE, "", "Contact us at: http://www.example.org", ""])


def proquest_details(reports=REPORTS):
    """The lines of ProQuest’s Word or RTF file: headings, and a table of details."""
    yield from ("ProQuest Documents", "Report generated: March 1, 2024", "Contents")
    for at, report in enumerate(reports, 1):
        yield from (f"Document {at} of {len(reports)}", report.title)
        yield f"{report.author}. {report.outlet} ; Vell [Vell]. {report.british}: A.1."
        yield from ("ProQuest document link", "ABSTRACT (ENGLISH)", "None available.", "FULL TEXT")
        yield from report.paragraphs
        yield from ("DETAILS", "Subject:\tFerries; Harbors", f"Title:\t{report.title}")
        yield from ([f"Author:\t{report.author}"] if report.author else [])
        yield from (f"Publication title:\t{report.outlet}; Vell", "First page:\tA.1")
        yield from (f"Publication date:\t{report.american}", "Source type:\tNewspaper")
        yield from (f"ProQuest document ID:\t26373{at}", "Copyright:\tCopyright Vell Media")
        yield from ("Database:\tExample Newsstream", "LINKS", "Linking Service")
    yield from ("Bibliography", "Citation style: APA 6th", "Brandvik, O. (2023). Tanker.")
    yield "Database copyright © 2024 X LLC. All rights reserved."


def separated(separator, reports=REPORTS):
    """A plain file whose articles a line parts."""
    return f"\n{separator}\n\n".join("\n\n".join(report.paragraphs) for report in reports) + "\n"

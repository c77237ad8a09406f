"""A message as a mail program saves it, or a page as a browser saves it in one file (MHTML)."""

from __future__ import annotations

import re
from datetime import datetime
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr, parsedate_to_datetime

from framing.base.errors import InputError
from framing.base.prose import quantity
from framing.reading import plain, web
from framing.reading.extracts import Extract

LARGEST = 50_000_000  # bytes, with what is attached
ANOTHER = re.compile(rb"^From [^\r\n]*\d{4}\r?\n[!-9;-~]+:", re.MULTILINE)
PAGE = ("multipart/related", "text/html")
AS_TEXT = "Save its text"


def extract(raw: bytes, file: str) -> Extract:
    """Return the text of a message, or the article of a page saved as one."""
    if len(raw) > LARGEST:
        raise InputError(f"is a message of more than {LARGEST:,} bytes", file=file, remedy=AS_TEXT)
    if len(ANOTHER.findall(raw)) > 1:
        remedy = "Save each message in a file of its own"
        raise InputError("is a mailbox of several messages", file=file, remedy=remedy)
    try:
        message = message_from_bytes(raw, policy=policy.default)
        assert isinstance(message, EmailMessage)
        return _page(message, file) if _is_page(message) else _message(message, file)
    except (MessageError, LookupError, ValueError, AttributeError, RecursionError) as error:
        if isinstance(error, InputError):
            raise
        raise InputError("is a broken message", file=file, remedy=AS_TEXT) from error


def _is_page(message: EmailMessage) -> bool:
    """Return whether a message is a page that a browser saved: nobody sent it to anybody."""
    saved = "snapshot-content-location" in message or "content-location" in message
    return saved or ("to" not in message and message.get_content_type() in PAGE)


def _page(message: EmailMessage, file: str) -> Extract:
    """Return the article of a page saved with all that belongs to it in one file."""
    part = message.get_body(("html",))
    if part is None:
        raise InputError("is a saved page that holds none", file=file, remedy=AS_TEXT)
    return web.extract(_bytes(part), file)


def _message(message: EmailMessage, file: str) -> Extract:
    """Return the text of a message, its plain part if it has one."""
    part = message.get_body(("plain", "html"))
    if part is None:
        raise InputError("is a message without a text", file=file, remedy=AS_TEXT)
    if part.get_content_type() == "text/html":
        found = web.whole(_bytes(part), file)
    else:
        found = plain.extract(_bytes(part), file)
    attached = sum(1 for _ in message.iter_attachments())
    notes = ["taken out of an e-mail"]
    if attached:
        notes.append(f"{quantity(attached, 'attached file')} left out")
    stated = {"title": str(message.get("subject", "")), "date": _day(message)}
    stated["author"] = parseaddr(str(message.get("from", "")))[0]
    metadata = {key: " ".join(value.split()) for key, value in stated.items() if value.strip()}
    return found._replace(metadata=metadata, notes=(*notes, *found.notes))


def _bytes(part: MIMEPart) -> bytes:
    """Return what a part holds, in UTF-8 where it says what it is in."""
    held = part.get_payload(decode=True)
    raw = held if isinstance(held, bytes) else b""
    said = part.get_content_charset("")
    if said in ("", "us-ascii", "utf-8"):
        return raw
    return raw.decode(said).encode()


def _day(message: EmailMessage) -> str:
    """Return the day a message was sent, in ISO form; "" where it does not say."""
    try:
        sent = parsedate_to_datetime(str(message.get("date", "")))
    except (ValueError, TypeError):
        return ""
    return datetime.date(sent).isoformat()

"""What every word of an article has: one kind and one voice. Their names stand here alone."""

from __future__ import annotations

from collections.abc import Iterable

QUOTED = ("direct", "block")
TOLD = ("indirect", "attitude", "topic")
STATED = (*QUOTED, "indirect")
"""The kinds of what somebody said; attitudes and topics are ascribed to them."""

KINDS = ("reporter", *QUOTED, *TOLD, "scare", "paratext")

REPORTER, OTHER, PARAPHRASE, PARATEXT = "Reporter", "Other", "Paraphrase", "Paratext"
VOICES = (REPORTER, OTHER, PARAPHRASE, PARATEXT)
"""The voices that are no government; every other voice is one."""

TOGETHER = "Quoted"
"""Several quoted voices counted together."""

RESERVED = (*VOICES, TOGETHER)
"""Names that no government may have: it would be counted with them."""

_FIXED = {
    **dict.fromkeys(("reporter", "scare", "topic"), REPORTER),
    **dict.fromkeys(("indirect", "attitude"), PARAPHRASE),
    "paratext": PARATEXT,
}


def voice(kind: str, government: str) -> str:
    """Return the voice that words of a kind, of a speaker with a government, are counted for."""
    return _FIXED.get(kind) or government or OTHER


def governments(voices: Iterable[str]) -> list[str]:
    """Name the voices that are governments, in the order given, each once."""
    return [voice for voice in dict.fromkeys(voices) if voice not in VOICES]

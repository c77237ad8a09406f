"""A text of one's own: its speakers confirmed by a reader, its sidecar written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path, PurePath

from framing.base.places import ARTICLES
from framing.publishing.proposals import Proposal, keep, plain_name, proposed, sidecar
from framing.reading.articles import SIDECAR, Article, Speaker
from framing.reading.sidecars import declared_in


def confirm(
    article: Article, speakers: Iterable[Speaker], stated: Mapping[str, str] | None = None
) -> Article:
    """Return an article with the speakers that a reader has confirmed, read as from a sidecar.

    ``speakers`` are those of ``proposals.proposed``, corrected, fewer or more; ``stated`` is what
    the reader knows of the article: title, outlet, author, date, language. Nothing is written.
    Raises InputError for a name that stands twice, an empty one, and a government that cannot be.
    """
    known = {key: value for key, value in (stated or {}).items() if value.strip()}
    told = replace(article, metadata={**article.metadata, **known})
    declared = declared_in(sidecar(told, _shown(told, speakers)), Path(f"{article.name}{SIDECAR}"))
    return replace(told, speakers=declared["speakers"])


def take_in(
    article: Article, raw: bytes, file: str = "", name: str = "", folder: Path = ARTICLES
) -> tuple[Path, Path]:
    """Keep an article that was confirmed, with its sidecar, in a folder; return text and sidecar.

    ``raw`` are the bytes that it was read from, ``file`` the name that they came under, of which
    only the ending is used; ``name`` is the article's new name, by default made from ``file`` or
    else the article's. Raises InputError as ``proposals.keep``, and for a name that is not plain.
    """
    given = PurePath(file).name or article.name
    named = replace(article, name=plain_name(name, Path(given)))
    return keep(named, raw, PurePath(given).suffix, folder, _shown(named, article.speakers))


def _shown(article: Article, speakers: Iterable[Speaker]) -> list[Proposal]:
    """Return speakers as proposals, each with the sentence that the engine found for the name."""
    found = {proposal.speaker.name: proposal for proposal in proposed(article)}
    return [found.get(who.name, Proposal(who))._replace(speaker=who) for who in speakers]

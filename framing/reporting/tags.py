"""“X said” in the middle of what X says: the pumps, Ana Brook told reporters, were new."""

from __future__ import annotations

from framing.reporting.asides import past_participle
from framing.reporting.bounds import comma_in, content_end
from framing.reporting.cues import WITH_CLAUSE, Cue
from framing.reporting.endings import in_ing
from framing.reporting.finite import finite_in, is_finite
from framing.reporting.listeners import OBJECTIVE
from framing.reporting.phrases import (
    ADVERBS,
    AUXILIARIES,
    DAYS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVE,
    SUBORDINATORS,
    Range,
    subject_after,
)
from framing.reporting.times import after_time
from framing.reporting.vocabulary import BE, Word

LONGEST = 16  # words after the verb that still say when, where and to whom
NO_MORE = frozenset(
    ["giving", "elaborating", "naming", "specifying", "saying", "providing", "explaining"]
) | {"identifying", "commenting", "offering", "going", "mentioning", "citing", "disclosing"}
LONGEST_SUBJECT = 8  # words
EDGES = frozenset([",", "—", "–", "―"])
JOINS = frozenset(["and", "then", "but", "before"])
# What a sentence begins with that tells of the question, the listener or the occasion.
ASKED = frozenset(
    ["asked", "pressed", "questioned", "told", "reached", "quizzed", "challenged", "speaking"]
) | {"consulted", "interviewed", "approached", "contacted", "queried"}
TEMPORAL = frozenset(["when", "while", "as", "after", "before", "once", "since", "until"])
LEADING = (SUBORDINATORS | PREPOSITIONS) - {"that"}
# A clause goes on with these after “X said,”; with others may be told where X said it.
APPOSES = frozenset(["a", "an", "the", "his", "her", "its", "their"])
PLACES = frozenset(["in", "at", "on", "from", "near"])  # said in Lund, a city without trams
GOES_ON_WITH = frozenset(["by", "with", "without", "for", "to", "from", "into", "than", "like"])
NO_OCCASION = {"of", "about", "for", "to", "against", "as", "like"}
CONDITIONAL = frozenset(["if", "unless", "although", "though", "while", "had", "should", "were"])
OCCASIONAL = (DAYS | ADVERBS | TEMPORAL | PREPOSITIONS | {"late", "early"}) - NO_OCCASION
TELLS_WHO = frozenset(["who", "from", "in", "at", "near", "with"])
PARTICLES = frozenset(["out", "back"])  # pointed out, shot back
GO_ON = PARTICLES | {"on"}
LEADS = ASKED | {"when", "while", "as", "after", "before", "once", "since", "although", "though"}


def after_particle(words: list[Word], at: int) -> int:
    """Return where what goes with a verb right before it ends: pointed out; said for her part."""
    if [word.low for word in words[at : at + 3 : 2]] == ["for", "part"]:
        return at + 3
    if [word.low for word in words[at : at + 2]] == ["in", "turn"]:
        return at + 2
    return at + (at < len(words) and words[at].low in PARTICLES and not words[at].is_name)


def tag_end(words: list[Word], at: int, cue: Cue) -> int | None:
    """Return where the sign stands that closes “X said” with when, where and to whom, or None."""
    for stop in range(at, min(len(words), at + LONGEST)):
        word = words[stop]
        verb = word.finite and words[stop - 1].low != "when" and is_finite(words, stop)
        if word.quoted or word.low == "that" or verb:
            return None
        if word.text in EDGES:
            return stop if _only_tells_when(words, at, stop, cue) else None
    return None


def _bare_tag_end(words: list[Word], at: int, cue: Cue) -> int | None:
    """Return where “he went on,” ends: such a verb takes no clause, but may stand within one."""
    at += at < len(words) and words[at].low in GO_ON
    alone = "quotation" in cue.complements and at < len(words) and words[at].text == ","
    return at if alone else None


def _only_tells_when(words: list[Word], at: int, stop: int, cue: Cue) -> bool:
    """Return whether the words after a verb of reporting say when, where or to whom only."""
    at += at < stop and (words[at].low in PARTICLES or (words[at].low == "on" and at + 1 == stop))
    if at == stop or after_time(words, at, stop) == stop:
        return True
    hears = words[at].is_name or words[at].low in OBJECTIVE or words[at].low.endswith("s")
    if stop == at + 1 and hears:
        return True  # “…, she promised them, …”
    if "addressee" in cue.complements:
        of = {"to"} if cue.verb == "tell" and words[at].low != "of" else {"of", "to"}
        return all(word.low not in of for word in words[at:stop])
    return words[at].low in OCCASIONAL or words[at].low.endswith("ly")


def stands_within(words: list[Word], left: int, at: int, cue: Cue) -> bool:
    """Return whether a verb with its source, begun at ``left``, stands within what it reports.

    ``at`` is the place after both. A comma or a dash is on either side, and a verb before or after.
    """
    if left < 2 or words[left - 1].text not in EDGES:
        return False
    if words[left - 2].quoted and not (words[left - 2].goes_on and words[0].low in CONDITIONAL):
        return False  # but: if it “floods”, she said, we must go
    if cue.complements.isdisjoint(WITH_CLAUSE):
        stop = _bare_tag_end(words, at, cue)
    else:
        stop = tag_end(words, at, cue)
    if stop is not None and is_subject(words, begins(words, left), left - 1):
        stop = past_participle(words, stop)
    begun = words[left - 2].low in JOINS  # old but, she said, in tune
    if stop is None or not (begun or resumes(words, stop)) or _is_apposed(words, left, stop):
        return False
    return _interrupts(words, left, at, stop, cue)


def _interrupts(words: list[Word], left: int, at: int, stop: int, cue: Cue) -> bool:
    """Return whether what stands before and behind a tag is said in it: no other tag, no act.

    The tag begins at ``left``, and ``stop`` is the sign behind it.
    """
    rest = words[stop + 1 : content_end(words)]
    tagged = len(rest) > 1 and rest[-1].signals and any(word.text == "," for word in rest)
    if tagged and not finite_in(rest, 0, len(rest) - 1):
        return False  # another tag: “…,” she whispered to him, the Post reported
    start = begins(words, left)
    if start == left and cue.complements.isdisjoint(WITH_CLAUSE):
        return False  # asked about it, she laughed, sat down and …
    verb = finite_in(rest, 0, len(rest)) or finite_in(words, start, left)
    alone = verb or is_subject(words, start, left - 1)
    return stop == at or alone or any(word.quoted for word in rest)


def is_subject(words: list[Word], start: int, end: int) -> bool:
    """Return whether nothing but a noun phrase stands in a range: The tunnel, he said today, …."""
    first = words[start]
    if not 0 < end - start <= LONGEST_SUBJECT or first.low in PREPOSITIONS or first.adverbial:
        return False
    return all(word.in_phrase for word in words[start:end])


def source_after(words: list[Word], verb: int) -> Range | None:
    """Return the noun phrase after a verb, its particle or a date: said on Friday | the mayor."""
    at = after_particle(words, verb + 1)
    source = subject_after(words, at - 1, len(words))
    if source is None and at < len(words) and words[at].time != "x":
        date = after_time(words, at, len(words))
        return subject_after(words, date - 1, len(words)) if date > at else None
    return source


def source_end(words: list[Word], at: int) -> int:
    """Return where a source ends whose noun phrase ends at a place: said a woman who lives there.

    A relative clause or a place goes with it where a sign closes it.
    """
    if at >= len(words) or words[at].low not in TELLS_WHO:
        return at
    told = words[at].low in RELATIVE
    for end in range(at + 1, min(at + LONGEST, len(words))):
        told = told or words[end].low in RELATIVE
        if words[end].quoted or words[end].text in ":;(":
            return at
        if not told and words[end].finite and is_finite(words, end):
            return at  # said the heater in the hall had been new
        if words[end].text in EDGES or (end == len(words) - 1 and words[end].is_sign):
            return end
    return at


def past_appositions(words: list[Word], comma: int, verb: int) -> int:
    """Return where the appositions after a source close: said its director, Ana Brook, ….

    That is the comma before the verb of what was said; where only a phrase like “by Friday” leads
    to “said”, the last before a clause. It is ``comma`` where none follows.
    """
    led, last = _is_led(words, verb), comma
    relative = words[comma + 1].low in RELATIVE if comma + 1 < len(words) else False
    for at in range(comma + 1, min(comma + 2 * LONGEST, len(words) - 1)):
        word = words[at]
        told = is_finite(words, at) and not relative
        if word.quoted or (word.is_sign and word.text not in ",.-") or told:
            named = word.goes_on and at == last + 1 and _is_named(words[comma + 1 : last])
            return last if led or named else comma
        if word.text == ",":
            last = at
            if is_finite(words, at + 1) or words[at + 1].in_group:
                return at
    return comma


def _is_named(words: list[Word]) -> bool:
    """Return whether words are a noun phrase that ends with a name: senator Ana Brook."""
    return bool(words) and words[-1].is_name and all(word.in_phrase for word in words)


def _is_led(words: list[Word], verb: int) -> bool:
    """Return whether nothing but when or where it is stands before “said X”: by Friday, said X."""
    return words[0].low in LEADING and not finite_in(words, 0, verb)


def turned_within(words: list[Word], verb: int, source_end: int, cue: Cue) -> bool:
    """Return whether a verb with its source after it stands within what it reports.

    The ship, said the captain, was old; not: said the captain, a man of few words.
    """
    if not stands_within(words, verb, source_end, cue):
        return False
    comma = tag_end(words, source_end, cue) or source_end
    after = past_appositions(words, comma, verb) + 1
    first = words[after]
    if _is_led(words, verb):
        return finite_in(words, after, len(words))
    last = verb - 2 - (verb > 2 and words[verb - 2].low == "not")
    if last > 0 and is_finite(words, last) and words[last].low in AUXILIARIES:
        return True  # it was, said the coach, the worst half
    plain = not (first.is_name or first.low in DETERMINERS or first.low in RELATIVE)
    if plain and not finite_in(words, 0, verb) and words[0].low not in LEADING:
        return True  # the bats, say the villagers, bring luck
    return is_finite(words, after) or words[after].in_group or words[after].low in JOINS


def resumes(words: list[Word], stop: int) -> bool:
    """Return whether what was said goes on after the sign that closes “X said”.

    It does not in “…, she said, and left the room”, nor in “…, she said, citing the rain”.
    """
    end = content_end(words)
    if stop + 1 >= end:
        return False
    first = words[stop + 1]
    if first.quoted:
        return first.goes_on
    if first.low in JOINS:
        after = words[min(stop + 2, end - 1)]
        return not after.finite or after.low in AUXILIARIES
    if first.low == "that" and words[0].low == "it" and words[1].low in BE:
        return True  # it was the army, he said, | that fled
    if first.low == "that" or in_ing(first.low) or _says_no_more_here(words, stop + 1, end):
        return False
    if first.low not in PREPOSITIONS or _verb_follows(words, stop + 1, end):
        return True
    return first.low in GOES_ON_WITH and not any(words[i].text == "," for i in range(stop + 1, end))


def _is_apposed(words: list[Word], left: int, stop: int) -> bool:
    """Return whether what follows tells of a place or a day: he said in Lund, | his home town.

    Then a whole clause stands before ``left``, and behind the sign no verb but of a relative one.
    """
    if words[stop + 1].low not in APPOSES or words[stop - 2].low not in PLACES:
        return False
    if words[left - 2].finite or not (words[stop - 1].is_name and finite_in(words, 0, left - 1)):
        return False
    end = content_end(words)
    behind = [words[at].low for at in range(stop + 1, end)]
    own = next((at for at, low in enumerate(behind) if low in RELATIVE or low == "where"), None)
    stops = end if own is None else stop + 1 + own
    return "," not in behind and not finite_in(words, stop + 1, stops)


def says_no_more(words: list[Word], at: int) -> bool:
    """Return whether a word begins what somebody does not say: without giving details."""
    return words[at].low == "without" and at + 1 < len(words) and words[at + 1].low in NO_MORE


def _says_no_more_here(words: list[Word], at: int, end: int) -> bool:
    """Return whether nothing of a clause follows what somebody does not say."""
    return says_no_more(words, at) and not _verb_follows(words, at, end)


def _verb_follows(words: list[Word], at: int, end: int) -> bool:
    """Return whether a verb stands after the next comma: not in “said, in a letter, that …”."""
    comma = comma_in(words, at, end)
    return comma + 1 < end and is_finite(words, comma + 1)


def begins(words: list[Word], left: int, first: int = 0) -> int:
    """Return where what was said begins before “X said”: after “Asked about it,”.

    ``first`` is where the part of the sentence begins in which that stands.
    """
    opens = words[first]
    if opens.low not in ASKED and not (opens.low in LEADS and words[first + 1].low in ASKED):
        return first
    return comma_in(words, first, left - 1) + 1


def leads(words: list[Word], comma: int, verb: int) -> bool:
    """Return whether what stands before a comma only leads to a statement that follows the verb.

    Asked if he would resign, she replied: “…”; when the dam broke, the mayor said: “…”.
    """
    if begins(words, comma) > comma:
        return True
    colon = verb + 1 < len(words) and words[verb + 1].text == ":"
    quoted = words[verb + 2] if verb + 2 < len(words) else words[verb]
    announced = colon or (quoted.quoted and not quoted.goes_on)
    subordinate = words[0].low in (LEADING if colon else TEMPORAL)
    led = words[:comma]
    alone = not any(word.text == "," for word in led)
    return announced and subordinate and (alone or not any(w.finite == "always" for w in led))

"""Charts: a tidy table and an ``ax`` come in, the axes go out; no theme is set, nothing saved.

Each chart is a function of this package, ``charts.forest`` and its like; ``charts.drawn`` gives one
a figure as high as its rows need. ``palette`` has the colours, the shapes and the style file.
"""

from typing import TYPE_CHECKING

from framing.base.lazy import lazily

if TYPE_CHECKING:
    from framing.charts.coded import excerpt as excerpt
    from framing.charts.dispersion import positions as positions
    from framing.charts.distribution import spread as spread
    from framing.charts.drawing import drawn as drawn
    from framing.charts.grid import counts_grid as counts_grid
    from framing.charts.peers import systems as systems
    from framing.charts.power import (
        findable as findable,
        without_sentences as without_sentences,
    )
    from framing.charts.provenance import origins as origins
    from framing.charts.rates import rates_by_category as rates_by_category
    from framing.charts.ratios import forest as forest
    from framing.charts.reference import places as places
    from framing.charts.reported import reporting_verbs as reporting_verbs
    from framing.charts.responsible import said_of as said_of
    from framing.charts.roles import (
        agency as agency,
        deeds as deeds,
        labels_per_naming as labels_per_naming,
    )
    from framing.charts.sides import forest_by_government as forest_by_government
    from framing.charts.specifications import (
        log_odds as log_odds,
        specification_curve as specification_curve,
    )
    from framing.charts.targets import naming as naming
    from framing.charts.terms import term_shift as term_shift
    from framing.charts.voices import (
        ribbon as ribbon,
        stretches as stretches,
        words_by_voice as words_by_voice,
    )

__getattr__ = lazily(
    __name__,
    {
        "framing.charts.roles": ["agency", "deeds", "labels_per_naming"],
        "framing.charts.dispersion": ["positions"],
        "framing.charts.drawing": ["drawn"],
        "framing.charts.coded": ["excerpt"],
        "framing.charts.grid": ["counts_grid"],
        "framing.charts.provenance": ["origins"],
        "framing.charts.power": ["findable", "without_sentences"],
        "framing.charts.rates": ["rates_by_category"],
        "framing.charts.ratios": ["forest"],
        "framing.charts.reference": ["places"],
        "framing.charts.reported": ["reporting_verbs"],
        "framing.charts.responsible": ["said_of"],
        "framing.charts.sides": ["forest_by_government"],
        "framing.charts.specifications": ["log_odds", "specification_curve"],
        "framing.charts.distribution": ["spread"],
        "framing.charts.peers": ["systems"],
        "framing.charts.targets": ["naming"],
        "framing.charts.terms": ["term_shift"],
        "framing.charts.voices": ["ribbon", "stretches", "words_by_voice"],
    },
)

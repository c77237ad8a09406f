"""Hand-marked layouts for whom a source means, and for which government that is.

A text, then the speaker and the government of each of its statements in order; invented names.
"""

GOVERNMENTS = {
    "a country of three words": (
        "The United Arab Emirates said it had counted shells. The Dominican Republic called "
        "it “brave”.",
        [
            ("United Arab Emirates", "United Arab Emirates"),
            ("Dominican Republic", "Dominican Republic"),
        ],
    ),
    "a capital of two words": (
        "Buenos Aires said the fleet was at sea. San Marino said it had no fleet.",
        [
            ("Buenos Aires", "Argentina"),
            ("San Marino", "San Marino"),
        ],
    ),
    "its ministry": (
        "Estonia closed the bridge. Its interior ministry said the ice was thin.",
        [
            ("Its interior ministry", "Estonia"),
        ],
    ),
    "its envoy by name": (
        "The United States left. Its envoy, Ray Holt, said the window was shut.",
        [
            ("Ray Holt", "United States"),
        ],
    ),
    "a ministry in a capital": (
        "The talks, the foreign ministry in Tallinn said, had ended. The defence ministry in "
        "Seoul said two ships had crossed the line. The interior ministry in Rabat said no "
        "one was hurt.",
        [
            ("the foreign ministry in Tallinn", "Estonia"),
            ("the foreign ministry in Tallinn", "Estonia"),
            ("The defence ministry in Seoul", "South Korea"),
            ("The interior ministry in Rabat", "Morocco"),
        ],
    ),
    "a department": (
        "Pat Moor, an official at the Canadian department of fisheries, said cod were back. A"
        " spokesman for the Irish department of health said beds were short.",
        [
            ("Pat Moor", "Canada"),
            ("A spokesman for the Irish department of health", "Ireland"),
        ],
    ),
    "councils that govern": (
        "Sudan's sovereign council said it had signed. Chad's transitional military council "
        "said it would wait. Myanmar's ruling council said it would vote.",
        [
            ("Sudan's sovereign council", "Sudan"),
            ("Chad's transitional military council", "Chad"),
            ("Myanmar's ruling council", "Myanmar"),
        ],
    ),
    "the commission": (
        "EU trade commissioner Piet Maas said it would not. The European commissioner for "
        "energy, Jo Beck, said gas was enough. European Commission spokeswoman Lea Holm said "
        "the pact was void. The former EU commissioner Jan Holt said it held. Kenya's "
        "electoral commission said the count was over.",
        [
            ("Piet Maas", "European Union"),
            ("Jo Beck", "European Union"),
            ("Lea Holm", "European Union"),
            ("Jan Holt", ""),
            ("Kenya's electoral commission", ""),
        ],
    ),
    "newly appointed": (
        "Chad's freshly named army chief, Idris Bo, left. “I slept,” Bo said. Mali's recently"
        " appointed foreign minister, Awa Keita, said the road was open.",
        [
            ("Idris Bo", "Chad"),
            ("Awa Keita", "Mali"),
        ],
    ),
    "named after the office": (
        "France's consul in Porto was attacked on Monday. The consul, Luc Bonnet, said he was"
        " well.",
        [
            ("Luc Bonnet", "France"),
        ],
    ),
    "named after the office, by an adjective": (
        "The Turkish envoy walked out. The envoy, Deniz Ak, told reporters he was ill.",
        [
            ("Deniz Ak", "Turkey"),
        ],
    ),
    "several states are no country": (
        "The Baltic states rejected the plan as “a joke”. The United States, which backed it,"
        " said it would wait.",
        [
            ("The Baltic states", ""),
            ("The Baltic states", ""),
            ("United States", "United States"),
        ],
    ),
}

LAYOUTS = {**GOVERNMENTS}

"""One small dictionary in every form of the field, a text it counts in, and odd ones."""

TEXT = "The war killed women. A cold war, said the minister: “No woman was killed in WAR.”\n"
FORMS = {
    "a.dic": "%\n1\tgrief\n2\tviolence\n%\nwar\t1\t2\nwom?n\t1\nkill*\t2\ncold war\t2\n",
    "spaces.dic": "%\n1 grief\n2 violence\n%\nwar 1 2\nwom?n 1\nkill* 2\ncold war 2\n",
    "a.dicx": "DicTerm,grief,violence\nwar,X,X\nwom?n,X,\nkill*,,X\ncold war,,X\n",
    "a.yml": "grief: [war, 'wom?n']\nviolence:\n  - war\n  - kill*\n  - cold war\n",
    "a.lcd": "+grief\nWAR\nWOM?N\n+violence\nWAR\nKILL*\nCOLD WAR\n",
    "a.lc3": "+grief\n war\n wom?n\n\n+violence\nwar\nkill*\ncold war\n",
    "a.cat": "grief\n\tWAR (1)\n\tWOM?N (1)\nviolence\n\tWAR (1)\n\tKILL* (1)\n\tCOLD_WAR (1)\n",
    "a.ykd": '<?xml version="1.0" encoding="ISO-8859-1"?><dictionary><cnode name="mine">'
    '<cnode name="grief"><pnode name="war"/><pnode name="wom?n"/></cnode><cnode name="violence">'
    '<pnode name="war"/><pnode name="kill*"/><pnode name="cold war"/></cnode></cnode></dictionary>',
    "a.csv": "note,Category,Term\n,grief,War\n,grief,wom?n\n,violence,war\n,violence,kill*\n"
    ",violence,cold war\n",
    "semicolons.csv": "term;category\nwar;grief\nwom?n;grief\nwar;violence\nkill*;violence\n"
    "cold war;violence\n",
}
ODD_NAMES = (
    *("total", "voice", "words", "two words", "<b>bold</b>", "$x^2$", "=1+1", "stance", "label"),
    *(
        "غضب וכעס",
        "怒り",
        "a/b",
        "x" * 60,
        "a long name of a category that goes on for a while, say",
    ),
)
"""What a category may be called: like our columns, like code, in other scripts, very long."""


def table(pairs):
    """Return a dictionary of terms and categories as CSV."""
    quoted = (f'"{term}","{category}"' for term, category in pairs)
    return "\n".join(["term,category", *quoted]) + "\n"


def many(number):
    """Return a dictionary of as many categories, oddly named first, all with a term of TEXT."""
    names = [*ODD_NAMES, *(f"category {at}" for at in range(number))][:number]
    words = ("war", "women", "cold", "minister", "killed", "woman")
    return table((words[at % len(words)], name) for at, name in enumerate(names))

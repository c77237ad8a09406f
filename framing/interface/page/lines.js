// The concordance: every use on a line of its own, in the order that a column gives.

const COLUMNS = [
    ["start", "№", "narrow"], ["left", "before", "before"], ["text", "term", "term"], ["right", "after", "after"],
    ["voice", "voice", "short"], ["speaker", "speaker", "short wide"], ["category", "category", "short"], ["target", "of whom", "short"],
];
const ORDER = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

class Lines {
    constructor(desk) {
        this.desk = desk;
        // Lines out of sight are not laid out, for which rows cannot be a table's to the browser.
        this.body = make("tbody", { role: "rowgroup" });
        this.head = make("tr", { role: "row" });
        const table = make("table", { "aria-label": "Concordance", role: "table" }, make("thead", { role: "rowgroup" }, this.head), this.body);
        this.element = make("div", { class: "pane lines", role: "region", "aria-label": "Lines", tabindex: "-1" }, table);
        this.settle = rove(this.body, "tr", ["ArrowDown"], ["ArrowUp"]);
        this.body.addEventListener("click", event => this.choose(event.target, event));
        this.body.addEventListener("keydown", event => {
            if (!presses(event)) return;
            event.preventDefault();
            this.choose(event.target, event);
        });
    }

    fill(hits, sort) {
        this.sort = sort || ["start", 1];
        this.rows = hits.map((hit, number) => ({ hit, element: this.row(hit, number) }));
        this.order();
    }

    row(hit, number) {
        const cells = {
            start: String(number + 1), left: hit.left, text: hit.text, right: hit.right, voice: hit.voice,
            speaker: hit.speaker, category: hit.categories.join(", "), target: hit.target,
        };
        const row = make("tr", { tabindex: "-1", role: "row" }, ...COLUMNS.map(([key, , look]) => make("td", {
            role: "cell", class: look, text: cells[key], dir: ["left", "text", "right"].includes(key) ? "auto" : null, title: cells[key] || null, "data-key": key,
        })));
        const before = row.querySelector("[data-key=left]");
        before.replaceChildren(make("div", { text: hit.left })); // cut at its far end, not beside the term
        const voice = this.desk.shown.voices.find(each => each.name === hit.voice);
        if (voice) row.querySelector("[data-key=voice]").prepend(this.desk.shape(voice));
        return row;
    }

    heads() {
        this.head.replaceChildren(...COLUMNS.map(([key, title, look]) => {
            const sorted = this.sort[0] === key ? (this.sort[1] > 0 ? "ascending" : "descending") : "none";
            const arrow = { ascending: " ▴", descending: " ▾", none: "" }[sorted];
            const sort = button(title + arrow, () => this.sortBy(key), { title: `Sort by ${title}` });
            return make("th", { role: "columnheader", class: look, scope: "col", "aria-sort": sorted, "data-key": key }, sort);
        }));
    }

    sortBy(key) {
        this.sort = [key, this.sort[0] === key ? -this.sort[1] : 1];
        this.order();
        this.head.querySelector(`[data-key="${key}"] button`).focus();
        this.desk.keep({ sort: this.sort });
    }

    order() {
        const [key, way] = this.sort;
        const value = {
            start: row => row.hit.start, category: row => row.hit.categories.join(", "),
            left: row => row.hit.left.split(/\s+/).reverse().join(" "), // the word before the term counts first
        }[key] || (row => row.hit[key]);
        const keyed = this.rows.map(row => [value(row), row]);
        keyed.sort(([one, first], [other, second]) => {
            const apart = typeof one === "number" ? one - other : ORDER.compare(one, other);
            return way * apart || first.hit.start - second.hit.start;
        });
        this.rows = keyed.map(([, row]) => row);
        this.body.replaceChildren(...this.rows.map(row => row.element));
        this.heads();
        this.settle();
    }

    mark(choice, here) {
        const everything = isNothing(choice);
        let first = null;
        for (const { hit, element } of this.rows) {
            const on = hitChosen(hit, choice);
            look(element, on && !everything, !on, "aria-selected");
            if (on && !everything && !first) first = element;
        }
        if (first && here !== this) bring(this.element, first);
    }

    choose(target, event) {
        const row = this.rows.find(({ element }) => element.contains(target));
        if (!row) return;
        const more = adds(event);
        const key = event.type === "click" ? target.closest("td")?.dataset.key : "";
        const { hit } = row;
        if (["voice", "target"].includes(key) && hit[key]) this.desk.choose(KEYS[key], hit[key], more, this);
        else if (key === "category" && !this.desk.choice.word) this.desk.choose("categories", hit.categories[0], more, this);
        else this.desk.chooseUse(hit, more, this);
    }
}

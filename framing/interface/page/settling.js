// Settling: how far two coders agree, and what they disagree on, one by one.

class Settling {
    constructor(model, element) {
        this.model = model;
        this.root = make("div", { class: "framing-desk framing-coding", "data-lm-suppress-shortcuts": "true" });
        this.colours = new Colours(this.root);
        this.colours.follow();
        this.title = make("h2");
        this.status = make("div", { class: "status", role: "status" });
        this.table = make("div", { class: "pane", role: "region", tabindex: "0", "aria-label": "Agreement" });
        this.open = make("div", { class: "open", role: "region", "aria-label": "Disagreements" });
        const button = (text, act) => make("button", { type: "button", text, on: { click: () => model.send({ act }) } });
        this.root.append(make("div", { class: "head" }, this.title), this.status, this.table, this.open,
            make("div", { class: "row" }, button("Undo", "undo"), button("Redo", "redo")));
        this.root.addEventListener("focusin", event => event.target.setAttribute("data-lm-suppress-shortcuts", "true"));
        element.append(this.root);
        model.on("change:state", () => this.fill());
        model.on("change:status", () => this.say());
        this.fill();
        this.say();
    }

    fill() {
        const state = this.model.get("state");
        this.title.textContent = `${state.name}: ${state.coders.join(" and ")}`;
        this.table.replaceChildren(this.rows(state.agreement));
        this.open.replaceChildren(...state.apart.map(row => this.apart(row, state)));
    }

    rows(rows) {
        const names = rows.length ? Object.keys(rows[0]) : [];
        const head = make("tr", {}, ...names.map(text => make("th", { scope: "col", text })));
        const line = row => make("tr", {}, ...names.map(name => make("td", { text: row[name] })));
        return make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows.map(line)));
    }

    apart(row, state) {
        const decide = (chosen, extra = {}) => this.model.send({ act: "decide", number: row.number, of: row.of, chosen, ...extra });
        const [one, other] = state.coders;
        const says = (coder, said) => make("button", {
            type: "button", text: `${coder}: ${said}`, "aria-pressed": String(row.chosen === coder), on: { click: () => decide(coder) },
        });
        const choice = make("select", { "aria-label": `Another choice for ${row.text}` },
            ...row.choices.map(value => make("option", { value, text: value })));
        const speaker = row.of === "voices" ? make("select", { "aria-label": `Speaker of ${row.text}` },
            ...["", ...state.speakers].map(value => make("option", { value, text: value || "(nobody)" }))) : null;
        const another = make("button", {
            type: "button", text: "Another", "aria-pressed": String(row.chosen === "another"),
            on: { click: () => decide("another", { choice: choice.value, speaker: speaker ? speaker.value : "" }) },
        });
        const neither = row.of === "terms" ? make("button", {
            type: "button", text: "Neither", "aria-pressed": String(row.chosen === "neither"), on: { click: () => decide("neither") },
        }) : null;
        return make("div", { class: "row apart", role: "group", "aria-label": row.text },
            make("q", { text: row.text, dir: "auto" }), says(one, row.one_says), says(other, row.other_says),
            neither, choice, speaker, another, make("span", { class: "about", text: row.settled }));
    }

    say() {
        const { text, wrong } = this.model.get("status");
        this.status.textContent = text || "";
        this.status.classList.toggle("wrong", Boolean(wrong));
    }
}

function render({ model, el }) {
    const page = new Settling(model, el);
    return () => page.colours.watcher.disconnect();
}

export default { render };

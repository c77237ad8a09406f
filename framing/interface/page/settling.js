// Settling: how far two coders agree, and what they disagree on, one by one.

class Settling extends Frame {
    constructor(model, element) {
        super(model, "framing-coding");
        this.table = make("div", { class: "pane", role: "region", tabindex: "0", "aria-label": "Agreement" });
        this.open = make("div", { class: "open", role: "region", "aria-label": "Disagreements" });
        const step = (text, act) => button(text, () => model.send({ act }));
        this.root.append(make("div", { class: "head" }, this.title), this.status, this.table, this.open,
            make("div", { class: "row" }, step("Undo", "undo"), step("Redo", "redo")));
        element.append(this.root);
        model.on("change:state", () => this.fill());
        model.on("change:status", () => this.say());
        this.fill();
        this.say();
    }

    fill() {
        const state = this.model.get("state");
        this.title.textContent = `${state.name}: ${state.coders.join(" and ")}`;
        this.table.replaceChildren(table(state.agreement));
        this.open.replaceChildren(...state.apart.map(row => this.apart(row, state)));
    }

    apart(row, state) {
        const decide = (chosen, more) => this.model.send({ act: "decide", number: row.number, of: row.of, chosen, ...more });
        const [one, other] = state.coders;
        const choose = (text, chosen, more = () => ({})) => button(text, () => decide(chosen, more()), { "aria-pressed": String(row.chosen === chosen) });
        const choice = make("select", { "aria-label": `Another choice for ${row.text}` },
            ...row.choices.map(value => option(value)));
        const speaker = row.of === "voices" ? make("select", { "aria-label": `Speaker of ${row.text}` },
            option("", "(nobody)"), ...state.speakers.map(value => option(value))) : null;
        const another = choose("Another", "another", () => ({ choice: choice.value, speaker: speaker ? speaker.value : "" }));
        const neither = row.of === "terms" ? choose("Neither", "neither") : null;
        return make("div", { class: "row apart", role: "group", "aria-label": row.text },
            make("q", { text: row.text, dir: "auto" }), choose(`${one}: ${row.one_says}`, one), choose(`${other}: ${row.other_says}`, other),
            neither, choice, speaker, another, make("span", { class: "about", text: row.settled }));
    }
}

export default drawnBy(Settling);

// What every page has: its colours, the line that says what was done, and small parts.

const FROM_RIGHT = String.raw`[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]`;
const RIGHT_TO_LEFT = new RegExp(FROM_RIGHT, "u");
const WORDS_FROM_RIGHT = new RegExp(`${FROM_RIGHT}+(?:[^\\p{L}\\p{N}]+${FROM_RIGHT}+)*`, "gu");

// Set words that are written from the right apart from the sentence around them, which is not.
const apart = text => text.replace(WORDS_FROM_RIGHT, "\u2068$&\u2069");

class Frame {
    constructor(model, name) {
        this.model = model;
        this.root = make("div", { class: `framing-desk ${name}`, "data-lm-suppress-shortcuts": "true" });
        this.root.addEventListener("focusin", event => event.target.setAttribute("data-lm-suppress-shortcuts", "true"));
        this.colours = new Colours(this.root);
        this.colours.follow();
        this.title = make("h2");
        this.status = make("div", { class: "status", role: "status" });
    }

    say() {
        const { text, wrong } = this.model.get("status");
        this.status.textContent = apart(text || "");
        this.status.classList.toggle("wrong", Boolean(wrong));
    }

    close() {
        this.colours.watcher.disconnect();
    }
}

// Return what a notebook asks of a page: to be drawn in its place, and what to do when that goes.
function drawnBy(Page) {
    const render = ({ model, el }) => {
        const page = new Page(model, el);
        return () => page.close();
    };
    return { render };
}

function button(text, act, more = {}) {
    return make("button", { type: "button", text, on: { click: act }, ...more });
}

function option(value, text = value) {
    return make("option", { value, text });
}

// Rows, each an object of text, under the names of the first; with ``name`` a button on each row.
function table(rows, name = "", act = null) {
    const names = Object.keys(rows[0] || {});
    const head = make("tr", {}, ...names.map(text => make("th", { scope: "col", text })), name ? make("td") : null);
    const pressed = (row, at) => button(name, () => act(at), { "aria-label": `${name}: ${row[names[0]]}` });
    const line = (row, at) => make("tr", {}, ...names.map(each => make("td", { text: row[each] })),
        name ? make("td", { class: "act" }, pressed(row, at)) : null);
    return make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows.map(line)));
}

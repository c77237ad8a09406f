// Blind coding: one person's page, on which nothing stands but the text and what they have marked.

class Coding extends Frame {
    constructor(model, element) {
        super(model, "framing-coding");
        this.number = Math.random().toString(36).slice(2);
        this.progress = make("progress", { max: "1", value: "0", "aria-label": "Sentences read" });
        this.far = make("span", { class: "about" });
        this.text = make("div", {
            class: "pane text", role: "region", tabindex: "-1",
            "aria-label": "Article: arrow keys go from word to word, with Shift they select",
        });
        this.tools = make("div", { class: "tools" });
        this.list = make("div", { class: "pane marks", role: "region", "aria-label": "What is marked", tabindex: "0" });
        this.root.append(make("div", { class: "head" }, this.title, this.progress, this.far), this.status,
            this.tools, this.text, this.list);
        element.append(this.root);
        this.draw();
        this.control();
        model.on("change:text", () => this.draw() || this.fill());
        model.on("change:state", () => this.fill());
        model.on("change:status", () => this.say());
        this.fill();
        this.say();
    }

    // The words, each an element: a selection is always whole words, and offsets are never counted here.
    draw() {
        this.words = [];
        const lines = this.model.get("text").map(line => {
            const paragraph = make("p", { dir: "auto" });
            for (const [start, end, gap, word, sentence] of line) {
                if (gap) paragraph.append(gap);
                const at = this.words.length;
                const element = make("span", { class: "word", tabindex: "-1", "data-at": at, text: word });
                this.words.push({ element, start, end, sentence });
                paragraph.append(element);
            }
            return paragraph;
        });
        this.text.replaceChildren(...lines);
        this.from = this.to = -1;
        if (this.words.length) this.words[0].element.setAttribute("tabindex", "0");
        const over = event => event.target.closest(".word");
        this.text.onmousedown = event => {
            const word = over(event);
            if (!word || event.button) return;
            event.preventDefault();
            this.select(event.shiftKey && this.from >= 0 ? this.from : Number(word.dataset.at), Number(word.dataset.at));
        };
        this.text.onmousemove = event => {
            const word = over(event);
            if (word && event.buttons === 1 && this.from >= 0) this.select(this.from, Number(word.dataset.at));
        };
        this.text.onkeydown = event => this.moved(event);
    }

    moved(event) {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const at = this.to >= 0 ? this.to : Number(event.target.dataset?.at ?? -1);
        const last = this.words.length - 1;
        const sentence = step => {
            const here = this.words[at]?.sentence ?? 0;
            const next = this.words.findIndex(word => word.sentence === here + step);
            return next < 0 ? at : next;
        };
        const goals = {
            ArrowRight: () => at + 1, ArrowLeft: () => at - 1, ArrowDown: () => sentence(1), ArrowUp: () => sentence(-1),
            Home: () => 0, End: () => last, " ": () => at,
        };
        if (!(event.key in goals)) return;
        event.preventDefault();
        const to = Math.max(0, Math.min(last, goals[event.key]()));
        this.select(event.shiftKey && this.from >= 0 ? this.from : to, to);
    }

    select(from, to) {
        const before = this.to;
        [this.from, this.to] = [from, to];
        const [low, high] = [Math.min(from, to), Math.max(from, to)];
        this.words.forEach(({ element }, at) => element.classList.toggle("chosen", at >= low && at <= high));
        if (before >= 0) this.words[before].element.setAttribute("tabindex", "-1");
        else this.words[0].element.setAttribute("tabindex", "-1");
        this.words[to].element.setAttribute("tabindex", "0");
        this.words[to].element.focus({ preventScroll: true });
        bringInto(this.text, this.words[to].element);
    }

    control() {
        const field = (name, control) => {
            control.id = `coding-${name}-${this.number}`;
            this[name] = control;
            return make("label", { for: control.id }, make("span", { text: this.labels[name] }), control);
        };
        const line = hint => make("input", { type: "text", placeholder: hint });
        this.speakers = make("datalist", { id: `coding-known-${this.number}` });
        this.tools.replaceChildren(
            make("div", { class: "row", role: "group", "aria-label": "Whose words" },
                field("kind", make("select")), field("speaker", line("")), this.speakers,
                field("government", line("of a new speaker")), field("organ", line("of a new speaker")),
                button("Mark as statement", () => this.ask("mark")), button("Reporter's words", () => this.ask("clear"))),
            make("div", { class: "row", role: "group", "aria-label": "Loaded terms" },
                field("category", make("select")), field("note", line("why, if it could be otherwise")),
                button("Mark as term", () => this.ask("term")), button("No term", () => this.ask("clear_term"))),
            make("div", { class: "row", role: "group", "aria-label": "Steps" },
                button("Read up to here", () => this.ask("see")), button("Undo", () => this.ask("undo")),
                button("Redo", () => this.ask("redo"))));
        this.speaker.setAttribute("list", this.speakers.id);
    }

    get labels() {
        return { kind: "Kind", speaker: "Speaker", government: "Government", organ: "Organ", category: "Category", note: "Note" };
    }

    ask(act) {
        const chosen = this.from < 0 ? null : [this.words[Math.min(this.from, this.to)].start, this.words[Math.max(this.from, this.to)].end];
        const values = Object.fromEntries(Object.keys(this.labels).map(name => [name, this[name].value]));
        this.model.send({ act, chosen, ...values });
    }

    fill() {
        const state = this.model.get("state");
        this.title.textContent = `${state.name}, coded by ${state.coder}`;
        this.progress.value = state.share;
        this.far.textContent = state.progress;
        this.offer(this.kind, state.kinds);
        this.offer(this.category, state.categories);
        this.speakers.replaceChildren(...state.speakers.map(value => make("option", { value })));
        const said = (kind, speaker) => `${kind}${speaker ? `: ${speaker}` : ""}`;
        const seen = new Set(state.seen);
        const marks = this.over(state.marks), terms = this.over(state.terms);
        this.words.forEach((word, at) => {
            const mark = marks[at], term = terms[at];
            const chosen = word.element.classList.contains("chosen");
            word.element.className = `word ${mark ? mark[2] : ""} ${term ? "hit" : ""} ${seen.has(word.sentence) ? "seen" : ""}`;
            word.element.classList.toggle("chosen", chosen);
            const about = [mark && said(mark[2], mark[3]), term && term[2]].filter(Boolean).join("; ");
            word.element.title = about;
            if (about) word.element.setAttribute("aria-description", about);
            else word.element.removeAttribute("aria-description");
        });
        const rows = [...state.marks.map(([start, , kind, speaker, text]) => [start, text, said(kind, speaker)]),
            ...state.terms.map(([start, , category, , text]) => [start, text, `term, ${category}`])];
        rows.sort((one, other) => one[0] - other[0]);
        this.list.replaceChildren(...rows.map(([start, text, about]) => button(`${text} (${about})`, () => this.go(start))));
    }

    go(start) {
        const at = this.words.findIndex(word => word.end > start);
        if (at >= 0) this.select(at, at);
    }

    // For each word, what holds it.
    over(spans) {
        const found = [];
        let at = 0;
        for (const span of [...spans].sort((one, other) => one[0] - other[0])) {
            while (at < this.words.length && this.words[at].start < span[0]) at++;
            for (; at < this.words.length && this.words[at].start < span[1]; at++) found[at] = span;
        }
        return found;
    }

    offer(select, options) {
        if (select.options.length === options.length) return;
        select.replaceChildren(...options.map(value => option(value)));
    }
}

function bringInto(pane, element) {
    const box = element.getBoundingClientRect(), around = pane.getBoundingClientRect();
    if (box.top < around.top || box.bottom > around.bottom) pane.scrollTop += box.top - around.top - pane.clientHeight / 3;
}

export default drawnBy(Coding);

// The desk: the panes side by side, one choice that all of them answer, one line that says it.

const PATIENCE = 8000; // milliseconds without an answer, after which the kernel is taken for gone
class Desk extends Frame {
    constructor(model, element) {
        super(model, "framing-explorer");
        this.number = Math.random().toString(36).slice(2); // each desk has a script of its own: none can count
        this.choice = choiceOf(model.get("selection"));
        this.shown = model.get("shown");
        this.text = new Article(this);
        this.chart = new Chart(this);
        this.lines = new Lines(this);
        this.forms = new Forms(this);
        this.search = new Search(this);
        this.groups = ["Voices", "Kinds", "Categories"].map(name => make("span", { class: "group", role: "group", "aria-label": name }));
        this.every = button("Choose everything", () => this.set(nothing(), null));
        this.tags = make("input", { type: "checkbox", id: `desk-tags-${this.number}`, checked: this.kept("tags") !== false });
        this.tags.addEventListener("change", () => this.keep({ tags: this.tags.checked }) || this.tag());
        const tags = make("label", { class: "tags", for: this.tags.id }, this.tags, "categories in the text");
        const [voices, kinds, categories] = this.groups;
        this.legend = make("div", { class: "legend" }, make("div", { class: "row" }, voices, this.search.element), this.search.answer,
            make("div", { class: "row" }, kinds, make("span", { class: "row" }, tags, this.every)), make("div", { class: "row many" }, categories));
        this.settle = rove(this.legend, ".group button");
        this.root.append(make("div", { class: "head" }, this.title, this.status), this.legend,
            make("div", { class: "middle" }, this.text.element, this.chart.element), this.lines.element, this.forms.element);
        this.root.addEventListener("keydown", event => this.pressed(event));
        element.append(this.root);
        this.listen();
        this.fill();
        this.tag();
    }

    listen() {
        const on = (name, act) => this.model.on(`change:${name}`, act);
        on("shown", () => this.fill());
        on("picture", () => this.draw());
        on("selection", () => this.told());
        on("status", () => this.say());
        on("forms", () => this.forms.fill(this.model.get("forms")));
        on("offered", () => this.forms.offer(this.model.get("offered")));
        on("found", () => this.search.fill(this.model.get("found"), this.shown.categories));
        on("chart", () => this.chart.offer(this.model.get("charts"), this.model.get("chart")));
        this.size = new ResizeObserver(() => this.sized());
        this.size.observe(this.chart.frame);
        this.size.observe(this.text.element);
    }

    fill() {
        this.shown = this.model.get("shown");
        this.title.textContent = this.shown.name;
        this.text.fill(this.shown);
        this.fillLines();
        this.key();
        this.chart.offer(this.model.get("charts"), this.model.get("chart"));
        this.draw();
        this.forms.fill(this.model.get("forms"));
        this.forms.offer(this.model.get("offered"));
        this.search.fill(this.model.get("found"), this.shown.categories);
        this.say();
        this.mark(null);
    }

    fillLines() {
        this.listed = this.choice.word ? "matches" : "hits";
        this.lines.fill(this.shown[this.listed], this.kept("sort"));
    }

    draw() {
        const picture = this.model.get("picture");
        if (!picture.svg) return;
        this.chart.fill(picture);
        this.chart.mark(this.choice, this.chart);
    }

    // The voices with shape and colour, the kinds with their line, the categories: each can be chosen.
    key() {
        const key = (facet, value, text, more) => button(text, event => this.choose(facet, value, adds(event), null),
            { tabindex: "-1", "data-facet": facet, "data-value": value, ...more });
        const voices = this.shown.voices.map(voice => {
            const about = `${voice.name}: ${voice.count} loaded terms in ${voice.words} words`;
            const made = key("voices", voice.name, `${voice.name} ${voice.count}/${voice.words}`, { title: about, class: "voice" });
            made.prepend(this.shape(voice));
            return made;
        });
        const present = new Set(this.shown.stretches.filter(stretch => stretch.words).map(stretch => stretch.kind));
        const kinds = Object.keys(NAMES).filter(kind => present.has(kind) && kind in LINES)
            .map(kind => key("kinds", kind, LINES[kind], { class: `kind ${kind}`, title: NAMES[kind] }));
        const categories = this.shown.categories.map(({ name, count }) => key("categories", name, `${name} ${count}`, { class: "category" }));
        [voices, kinds, categories].forEach((buttons, at) => this.groups[at].replaceChildren(...buttons));
        this.settle();
    }

    shape(voice) {
        const style = `color:${this.colours.use(voice.colour)}`;
        return make("span", { class: "shape", text: `${voice.shape} `, "aria-hidden": "true", style });
    }

    // Choose one thing; ``more`` adds it to what is chosen.
    choose(facet, value, more, here) {
        const before = more ? this.choice : { ...this.choice, word: "" };
        this.set(chosenOne(before, facet, value, more), here);
    }

    chooseKeys(shown, more, here) {
        const wanted = { ...(more ? this.choice : nothing()) };
        for (const [key, value] of Object.entries(shown)) if (key in KEYS) wanted[KEYS[key]] = [value];
        this.set(same(wanted, this.choice) ? nothing() : wanted, here);
    }

    chooseUse(hit, more, here) {
        if (!hit) return;
        const word = this.choice.word;
        const wanted = { ...(more ? this.choice : nothing()), word, place: [hit.start, hit.end] };
        this.set(same(wanted, this.choice) ? { ...nothing(), word } : wanted, here);
    }

    set(choice, here) {
        this.choice = choice;
        this.mark(here);
        if (same(choice, choiceOf(this.model.get("selection")))) return this.ask({ say: true }, []);
        this.model.set("selection", choice);
        this.send();
    }

    told() {
        const told = choiceOf(this.model.get("selection"));
        if (same(told, this.choice)) return;
        this.choice = told;
        this.mark(null);
    }

    // Mark what is chosen in every pane; nothing is asked of the kernel for that.
    mark(here) {
        if ((this.choice.word ? "matches" : "hits") !== this.listed) this.fillLines();
        for (const button of this.legend.querySelectorAll(".group button"))
            button.setAttribute("aria-pressed", String(this.choice[button.dataset.facet].includes(button.dataset.value)));
        this.text.mark(this.choice, here);
        this.lines.mark(this.choice, here);
        this.chart.mark(this.choice, here);
    }

    show(chart) {
        this.model.set("chart", chart);
        this.send();
    }

    sized() {
        clearTimeout(this.sizing);
        this.sizing = setTimeout(() => {
            this.text.bounds.later();
            const wide = Math.round(this.chart.frame.clientWidth / 20) * 20;
            const svg = this.chart.frame.querySelector("svg");
            if (svg) this.chart.fit(svg);
            if (!wide || Math.abs(wide - this.model.get("width")) < 20) return;
            this.model.set("width", wide);
            this.model.save_changes();
        }, 150);
    }

    ask(content, buffers) {
        this.model.send(content, undefined, buffers);
        this.expect();
    }

    send() {
        this.model.save_changes();
        this.expect();
    }

    // Say so where no answer comes: what is marked here needs no kernel, numbers and charts do.
    expect() {
        clearTimeout(this.waiting);
        this.waiting = setTimeout(() => {
            this.status.textContent = "The kernel does not answer: what is chosen is marked, but numbers and charts are not new. Run the cell again.";
            this.status.classList.add("wrong");
        }, PATIENCE);
    }

    say() {
        clearTimeout(this.waiting);
        super.say();
        this.forms.say(this.model.get("status"));
    }

    // Keep how the page is arranged, so that it is so again when it is loaded again.
    keep(arranged) {
        this.model.set("page", { ...this.model.get("page"), ...arranged });
        this.model.save_changes();
    }

    kept(name) {
        return this.model.get("page")[name];
    }

    tag() {
        this.root.classList.toggle("tagged", this.tags.checked);
    }

    pressed(event) {
        if (event.key === "Escape" && this.text.bounds.drag) this.text.bounds.left();
        else if (event.key === "Escape" && !isNothing(this.choice)) this.set(nothing(), null);
        else if (event.key === "/" && !event.target.closest("input, textarea, select")) {
            event.preventDefault();
            this.search.input.focus();
        }
    }

    close() {
        super.close();
        this.text.erase();
        this.size.disconnect();
        clearTimeout(this.waiting);
    }
}

export default drawnBy(Desk);

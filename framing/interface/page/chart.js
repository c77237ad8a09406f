// A chart of the package as SVG: each named mark can be chosen, and is dimmed when it is not.

const NEAR = 16; // pixels: a mark is small, so that a click beside it counts as one on it

const TYPEFACE = "IBM Plex Sans"; // as the charts are drawn in; no system need have it

// Make the charts' typeface known to the page, once for all its desks.
function setFaces(faces) {
    for (const [weight, bytes] of Object.entries(faces)) {
        const known = face => face.family.replaceAll('"', "") === TYPEFACE && face.weight === weight;
        if ([...document.fonts].some(known)) continue;
        const face = new FontFace(TYPEFACE, bytes, { weight });
        document.fonts.add(face);
        face.load().catch(() => document.fonts.delete(face)); // then another stands in its place
    }
}

class Chart {
    constructor(desk) {
        this.desk = desk;
        setFaces(desk.model.get("faces"));
        this.tabs = make("div", { class: "tabs", role: "tablist", "aria-label": "Charts" });
        this.settleTabs = rove(this.tabs, "[role=tab]");
        this.frame = make("div", { class: "pane chart", role: "tabpanel", "aria-label": "Chart", tabindex: "-1" });
        this.settle = rove(this.frame, ".mark");
        this.element = make("div", { class: "side" }, this.tabs, this.frame);
        this.marks = [];
        this.frame.addEventListener("click", event => {
            const mark = this.nearest(event);
            if (mark) this.choose(mark.shown, event);
        });
        this.frame.addEventListener("keydown", event => {
            if (!presses(event)) return;
            const mark = this.marks.find(each => each.element === event.target);
            if (!mark) return;
            event.preventDefault();
            this.choose(mark.shown, event);
        });
    }

    offer(names, chosen) {
        this.tabs.replaceChildren(...names.map(name => button(name, () => this.desk.show(name), {
            role: "tab", "aria-selected": String(name === chosen), tabindex: name === chosen ? "0" : "-1", "data-stop": name === chosen,
        })));
        this.settleTabs();
    }

    fill(picture) {
        const page = new DOMParser().parseFromString(this.painted(picture.svg), "image/svg+xml");
        const svg = document.importNode(page.documentElement, true);
        svg.querySelectorAll("script, foreignObject").forEach(element => element.remove());
        svg.setAttribute("role", "group");
        svg.setAttribute("aria-label", picture.alt);
        svg.querySelector("metadata")?.remove();
        this.frame.replaceChildren(svg, ...(picture.note ? [make("p", { class: "about", text: picture.note })] : []));
        this.marks = [...svg.querySelectorAll("[id^='mark.']")].flatMap(element => this.named(element));
        this.settle();
        this.fit(svg);
    }

    // The whole chart where it can be read so; else as wide as its place, and it scrolls.
    fit(svg) {
        const width = parseFloat(svg.getAttribute("width")), height = parseFloat(svg.getAttribute("height"));
        const room = this.frame.clientWidth - 4, high = this.frame.clientHeight - 4;
        const points = 96 / 72;
        const wide = Math.min(room, width * points);
        const whole = (high / (height * points)) * width * points;
        svg.style.width = `${Math.max(Math.min(wide, whole), wide * 0.8)}px`;
        svg.style.height = "auto";
    }

    painted(svg) {
        return svg.replace(/#[0-9a-f]{6}(?=[;"\s])/gi, hex => this.desk.colours.use(hex));
    }

    // The marks of one named artist: one, or many in the order of its name.
    named(element) {
        const [head, ...tail] = element.id.split(":");
        const pairs = [...new URLSearchParams(tail.join(":"))];
        const keys = [...new Set(pairs.map(([key]) => key))];
        let rows = [Object.fromEntries(pairs)];
        if (head === "mark.points") {
            rows = [];
            for (let at = 0; at < pairs.length; at += keys.length) rows.push(Object.fromEntries(pairs.slice(at, at + keys.length)));
        } else if (head === "mark.cells") {
            const values = keys.map(key => pairs.filter(([name]) => name === key).map(([, value]) => value));
            rows = values[0].flatMap(row => values[1].map(column => ({ [keys[0]]: row, [keys[1]]: column })));
        }
        let parts = [element];
        if (head === "mark.points" || head === "mark.cells") {
            const uses = [...element.querySelectorAll("use")];
            parts = uses.length ? uses : [...element.querySelectorAll("path")].filter(path => !path.closest("defs"));
        }
        return rows.map((shown, at) => this.marked(parts[at], shown)).filter(Boolean);
    }

    marked(element, shown) {
        if (!element || !this.known(shown)) return null;
        element.classList.add("mark");
        element.setAttribute("tabindex", "-1");
        element.setAttribute("role", "button");
        element.setAttribute("aria-label", this.spoken(shown));
        return { element, shown };
    }

    // A mark that stands for several things together, such as further targets, cannot be chosen.
    known(shown) {
        const { hits, voices } = this.desk.shown;
        if (shown.target !== undefined && !hits.some(hit => hit.target === shown.target)) return false;
        if (shown.voice !== undefined && !voices.some(voice => voice.name === shown.voice)) return false;
        return true;
    }

    nearest(event) {
        let best = null, least = NEAR;
        for (const mark of this.marks) {
            const box = mark.element.getBoundingClientRect();
            const across = Math.max(box.left - event.clientX, 0, event.clientX - box.right);
            const down = Math.max(box.top - event.clientY, 0, event.clientY - box.bottom);
            const size = Math.min(box.width * box.height, 1e6) / 1e7;
            const far = Math.hypot(across, down) + size;
            if (far < least) [best, least] = [mark, far];
        }
        return best;
    }

    choose(shown, event) {
        const more = adds(event);
        if (shown.start !== undefined) this.desk.chooseUse(this.hitAt(shown), more, this);
        else this.desk.chooseKeys(shown, more, this);
    }

    hitAt(shown) {
        return this.desk.shown.hits.find(hit => hit.start === Number(shown.start));
    }

    spoken(shown) {
        if (shown.start !== undefined) {
            const hit = this.hitAt(shown);
            return hit ? `${hit.text}, ${hit.categories.join(", ")}, ${hit.voice}` : "";
        }
        const hits = this.desk.shown.hits.filter(hit => isShown(hit, shown, Object.keys(shown)));
        return `${Object.values(shown).join(", ")}: ${hits.length} ${hits.length === 1 ? "term" : "terms"}`;
    }

    mark(choice, here) {
        const everything = isNothing(choice);
        const hits = (choice.word ? this.desk.shown.matches : this.desk.shown.hits).filter(hit => hitChosen(hit, choice));
        const starts = new Set(choice.word ? [] : hits.map(hit => hit.start));
        let first = null;
        for (const { element, shown } of this.marks) {
            const on = everything || (shown.start !== undefined ? starts.has(Number(shown.start)) : markChosen(shown, choice, hits));
            element.classList.toggle("dim", !on);
            element.setAttribute("aria-pressed", String(on && !everything));
            if (on && !everything && !first) first = element;
        }
        if (first && here !== this) bring(this.frame, first);
    }
}

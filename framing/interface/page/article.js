// The article: whose words each stretch is, by colour, line and shape; the terms with their category.

const NAMES = {
    reporter: "the reporter's words", direct: "in quotation marks", block: "set off", indirect: "reported",
    attitude: "ascribed to a mind", topic: "what was spoken of", scare: "scare quotes", paratext: "counted for nobody",
};

// The kinds that have a line of their own, by the shorter names of the key.
const LINES = { direct: "in marks", block: "set off", indirect: "reported", attitude: "attitude", topic: "topic", scare: "scare quotes" };

const PLACES = "framing-place"; // the highlight of what is chosen, for all desks of a page

class Article {
    constructor(desk) {
        this.desk = desk;
        this.element = make("div", { class: "pane text", role: "region", "aria-label": "Article", tabindex: "-1" });
        this.bounds = new Bounds(this);
        this.settle = rove(this.element, ".hit, .stretch:not(.reporter)", ["ArrowRight"], ["ArrowLeft"]);
        this.element.addEventListener("pointerdown", event => this.pressed(event));
        this.element.addEventListener("click", event => this.clicked(event));
        this.element.addEventListener("keydown", event => {
            if (!presses(event)) return;
            event.preventDefault();
            this.choose(event.target, event);
        });
    }

    fill(shown) {
        this.shown = shown;
        this.voices = new Map(shown.voices.map(voice => [voice.name, voice]));
        this.parts = [];
        this.seen = new Set();
        this.element.replaceChildren(...shown.paragraphs.map(line => this.paragraph(line)));
        this.settle();
    }

    paragraph(line) {
        const paragraph = make("p", { dir: "auto" });
        let span = null, current = -1;
        for (const [start, text, stretch, hit, match] of line) {
            if (stretch !== current) {
                span = this.stretch(stretch);
                paragraph.append(span);
                current = stretch;
            }
            span.append(this.piece(start, text, stretch, hit, match));
        }
        return paragraph;
    }

    stretch(number) {
        const said = this.shown.stretches[number];
        if (!said) return make("span");
        const voice = this.voices.get(said.voice);
        const own = said.kind === "reporter";
        const whose = said.speaker ? `${said.speaker}, counted for ${said.voice || "nobody"}` : `counted for ${said.voice || "nobody"}`;
        const about = own ? "" : `${NAMES[said.kind]}: ${whose}${said.rule ? ` (rule: ${said.rule})` : ""}`;
        const span = make("span", {
            class: `stretch ${said.kind}`, "data-stretch": number, title: about || null,
            role: own ? null : "button", tabindex: own ? null : "-1", "aria-description": about || null,
        });
        const source = this.voices.get(said.government) || voice;
        if (source) span.style.setProperty("--voice", this.desk.colours.use(source.colour));
        if (!own && !this.seen.has(number) && voice && ["direct", "block"].includes(said.kind)) span.dataset.shape = voice.shape;
        this.seen.add(number);
        return span;
    }

    piece(start, text, stretch, hit, match) {
        const found = this.shown.hits[hit] ?? null, wanted = this.shown.matches[match] ?? null;
        if (!found && !wanted) {
            const plain = make("span", { "data-start": start, text });
            this.parts.push([plain, stretch, null, null, [...text].length]);
            return plain;
        }
        const about = [
            wanted ? "searched" : "",
            found ? `${found.categories.join(", ")}: ${found.term}${found.target ? `, of ${found.target}` : ""}` : "",
        ].filter(Boolean).join("; ");
        const span = make("span", {
            class: `${found ? "hit" : ""} ${wanted ? "hit match" : ""}`, "data-start": start, title: about, text,
            "data-hit": found ? hit : null, "data-match": wanted ? match : null, role: "button", tabindex: "-1",
            "aria-description": about, "data-tag": found && this.ends(found, start, text) ? found.categories.join(", ") : null,
        });
        this.parts.push([span, stretch, found, wanted, [...text].length]);
        return span;
    }

    // A term that a search cuts in two has its category after its last part.
    ends(hit, start, text) {
        return start + [...text].length === hit.end;
    }

    // Dim what is not chosen; bring the first that is into view, unless it was chosen here.
    mark(choice, here) {
        const everything = isNothing(choice);
        const searching = Boolean(choice.word);
        let first = null;
        const base = this.shown.stretches.map(stretch => stretchChosen(stretch, choice));
        for (const [element, stretch, hit, match, length] of this.parts) {
            const of = searching ? match : hit;
            const on = !everything && of !== null && hitChosen(of, choice);
            const start = Number(element.dataset.start);
            const place = overlaps(choice.place, start, start + length);
            const dim = !everything && !on && (of !== null || hit !== null || !(base[stretch] && place));
            look(element, on, dim, of !== null ? "aria-pressed" : null);
            if (on && !first) first = element;
            if (!first && choice.place.length && base[stretch] && place) first = element;
        }
        this.outline(choice.place);
        if (!first && !everything) first = this.firstOf(base);
        if (first && here !== this) bring(this.element, first);
        this.bounds.show(choice.place);
    }

    // Words that were selected may be a part of a piece: they are painted where they stand.
    outline(place) {
        if (!window.CSS?.highlights || !window.Highlight) return;
        this.erase();
        if (!place.length) return;
        const [first, last] = [this.at(place[0], false), this.at(place[1], true)];
        if (!first || !last) return;
        const range = new Range();
        range.setStart(...first);
        range.setEnd(...last);
        if (!CSS.highlights.has(PLACES)) CSS.highlights.set(PLACES, new Highlight());
        CSS.highlights.get(PLACES).add(range);
        this.outlined = range;
    }

    erase() {
        if (this.outlined) CSS.highlights.get(PLACES)?.delete(this.outlined);
        this.outlined = null;
    }

    // Where an offset in characters stands among the pieces; an end may stand behind a piece.
    at(offset, end) {
        for (const [element, , , , length] of this.parts) {
            const start = Number(element.dataset.start);
            const inside = end ? offset > start && offset <= start + length : offset >= start && offset < start + length;
            if (!inside) continue;
            const units = [...element.textContent].slice(0, offset - start).join("").length;
            return [element.firstChild, units];
        }
        return null;
    }

    firstOf(base) {
        const part = this.parts.find(([, stretch]) => base[stretch]);
        return part ? part[0] : null;
    }

    // In what takes the focus browsers let no selection of words begin: so nothing does, while the
    // mouse is down.
    pressed(event) {
        const focusable = [];
        for (let each = event.target; each !== this.element; each = each.parentElement)
            if (each.hasAttribute("tabindex")) focusable.push([each, each.getAttribute("tabindex")]);
        const again = () => {
            focusable.forEach(([each, stop]) => each.setAttribute("tabindex", stop));
            for (const name of ["pointerup", "pointercancel"]) window.removeEventListener(name, again, true);
        };
        focusable.forEach(([each]) => each.removeAttribute("tabindex"));
        for (const name of ["pointerup", "pointercancel"]) window.addEventListener(name, again, true);
    }

    clicked(event) {
        const selected = this.element.ownerDocument.getSelection();
        const inside = selected && !selected.isCollapsed && this.element.contains(selected.anchorNode);
        if (!inside) {
            event.target.closest("[tabindex]").focus({ preventScroll: true });
            return this.choose(event.target, event);
        }
        const place = this.placeOf(selected.getRangeAt(0));
        if (!place) return;
        selected.removeAllRanges();
        this.desk.set({ ...nothing(), place }, this);
    }

    // The offsets of selected words, counted in characters as Python does, not in units of UTF-16.
    placeOf(range) {
        const parts = this.parts.filter(([element]) => range.intersectsNode(element));
        if (!parts.length) return null;
        const last = parts.at(-1)[0];
        const start = this.offset(range.startContainer, range.startOffset) ?? Number(parts[0][0].dataset.start);
        const end = this.offset(range.endContainer, range.endOffset) ?? Number(last.dataset.start) + [...last.textContent].length;
        return start < end ? [start, end] : null;
    }

    // The offset in characters of a place in a node; null where that holds nothing of the text.
    offset(node, at) {
        const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
        const part = element.closest("[data-start]");
        if (!part || !this.element.contains(part)) return null;
        const before = node.nodeType === Node.TEXT_NODE ? [...node.data.slice(0, at)].length : at ? [...part.textContent].length : 0;
        return Number(part.dataset.start) + before;
    }

    // The offset at a point of the window; null where none is near.
    offsetAt(x, y) {
        const page = this.element.ownerDocument;
        if (page.caretPositionFromPoint) {
            const caret = page.caretPositionFromPoint(x, y);
            return caret ? this.offset(caret.offsetNode, caret.offset) : null;
        }
        const range = page.caretRangeFromPoint?.(x, y);
        return range ? this.offset(range.startContainer, range.startOffset) : null;
    }

    // What was dragged to other bounds: a stretch is corrected, a selection of words is another one.
    bounded([start, end], place) {
        const whose = this.shown.stretches.find(each => each.kind !== "reporter" && each.start === start && each.end === end);
        if (whose) this.desk.ask({ form: "voice", button: "Move its ends", values: {}, about: [start, ...place] }, []);
        else this.desk.set({ ...nothing(), place }, this);
    }

    choose(target, event) {
        const more = adds(event);
        const hit = target.closest(".hit[data-hit]"), stretch = target.closest(".stretch");
        if (target.closest("[data-match]") && !hit) return;
        if (hit) this.desk.choose("term", this.shown.hits[hit.dataset.hit].term, more, this);
        else if (stretch) {
            const { start, end } = this.shown.stretches[stretch.dataset.stretch];
            this.desk.choose("place", [start, end], more, this);
        }
    }
}

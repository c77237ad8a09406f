// The ends of what is chosen in the text, to be dragged while the form that corrects is open.

const WORD_OR_NUMBER = /[\p{L}\p{N}]/u;
const NEAR_EDGE = 20, SCROLLED = 14; // pixels: so near the edge of the pane a drag scrolls it, by so much

class Bounds {
    constructor(article) {
        this.article = article;
        this.pane = article.element;
        this.place = [];
        this.grips = ["start", "end"].map(side => this.grip(side));
        for (const moved of ["scroll", "contentvisibilityautostatechange"]) this.pane.addEventListener(moved, () => this.later());
    }

    grip(side) {
        // The keyboard has buttons of its own in the form, which say what they do.
        const grip = make("div", { class: `grip ${side}`, "aria-hidden": "true", title: `Drag: where it ${side}s`, hidden: true });
        grip.addEventListener("pointerdown", event => this.began(event, grip, side));
        grip.addEventListener("pointermove", event => this.moved(event));
        grip.addEventListener("pointerup", event => this.ended(event));
        grip.addEventListener("pointercancel", () => this.left());
        grip.addEventListener("click", event => event.stopPropagation());
        return grip;
    }

    // Show both ends of a place, or none where nothing is chosen or nothing is being corrected; and
    // once more when the lines stand where they stay, which may be after they were first seen.
    show(place) {
        this.set(place);
        this.later();
    }

    later() {
        cancelAnimationFrame(this.waiting);
        this.waiting = requestAnimationFrame(() => requestAnimationFrame(() => this.set(this.drag ? this.drag.to : this.place)));
    }

    set(place) {
        if (!this.drag) this.place = place;
        const on = place.length > 0 && this.article.desk.forms.isOpen("voice");
        this.grips.forEach((grip, at) => {
            const edge = on ? this.edge(place, at === 1) : null;
            grip.hidden = !edge;
            if (!edge) return;
            if (grip.parentElement !== this.pane) this.pane.append(grip);
            grip.style.left = `${edge.x}px`;
            grip.style.top = `${edge.y}px`;
            grip.style.height = `${edge.height}px`;
        });
    }

    // Where an end of a place stands in the pane: beside its first or last sign, as that is written.
    edge(place, end) {
        const { article, pane } = this;
        const first = end ? article.at(place[1] - 1, false) : article.at(place[0], false);
        const last = end ? article.at(place[1], true) : article.at(place[0] + 1, true);
        if (!first || !last || first[0] !== last[0]) return null;
        const range = new Range();
        range.setStart(...first);
        range.setEnd(...last);
        const boxes = [...range.getClientRects()];
        const box = end ? boxes.at(-1) : boxes[0];
        if (!box) return null;
        const around = pane.getBoundingClientRect();
        const left = this.leftwards(range.toString(), first[0].parentElement) !== end;
        return {
            x: (left ? box.left : box.right) - around.left - pane.clientLeft + pane.scrollLeft,
            y: box.top - around.top - pane.clientTop + pane.scrollTop,
            height: box.height,
        };
    }

    // Tell whether a sign is written from the right; marks and spaces go with their paragraph.
    leftwards(sign, element) {
        if (RIGHT_TO_LEFT.test(sign)) return false;
        if (WORD_OR_NUMBER.test(sign)) return true;
        return getComputedStyle(element.closest("p")).direction !== "rtl";
    }

    began(event, grip, side) {
        if (event.button) return;
        event.preventDefault();
        grip.setPointerCapture(event.pointerId);
        this.drag = { side, from: this.place, to: this.place };
        this.grips.forEach(each => each.classList.add("dragged"));
    }

    moved(event) {
        if (!this.drag) return;
        const { top, bottom } = this.pane.getBoundingClientRect();
        if (event.clientY < top + NEAR_EDGE) this.pane.scrollTop -= SCROLLED;
        if (event.clientY > bottom - NEAR_EDGE) this.pane.scrollTop += SCROLLED;
        const at = this.article.offsetAt(event.clientX, event.clientY);
        if (at === null) return;
        const [start, end] = this.drag.from;
        const to = this.drag.side === "start" ? [Math.min(at, end - 1), end] : [start, Math.max(at, start + 1)];
        if (same(to, this.drag.to)) return;
        this.drag.to = to;
        this.article.outline(to);
        this.set(to);
    }

    ended(event) {
        if (!this.drag) return;
        this.moved(event);
        const { from, to } = this.drag;
        this.done();
        if (!same(from, to)) this.article.bounded(from, to);
    }

    // What was begun and not ended, as when Escape is pressed, leaves everything as it was.
    left() {
        if (!this.drag) return;
        const { from } = this.drag;
        this.done();
        this.article.outline(from);
        this.show(from);
    }

    done() {
        this.drag = null;
        this.grips.forEach(each => each.classList.remove("dragged"));
    }
}

// What is chosen, and what of the article belongs to it; the same rules as in Python's Selection.

const SEVERAL = ["voices", "kinds", "categories", "targets"];
const KEYS = { voice: "voices", kind: "kinds", category: "categories", target: "targets" };

const nothing = () => ({ voices: [], kinds: [], categories: [], targets: [], term: "", word: "", place: [] });
const choiceOf = told => ({ ...nothing(), ...told });
const isNothing = choice => Object.values(choice).every(value => value.length === 0);
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const within = (values, value) => values.length === 0 || values.includes(value);
const overlaps = (place, start, end) => !place.length || (start < place[1] && end > place[0]);
const begins = (place, start) => !place.length || (start >= place[0] && start < place[1]);

// Tell whether a hit belongs to a choice; where a word is searched, only its own uses do.
function hitChosen(hit, choice) {
    return within(choice.voices, hit.voice) && within(choice.kinds, hit.kind)
        && (choice.categories.length === 0 || hit.categories.some(name => choice.categories.includes(name)))
        && within(choice.targets, hit.target)
        && (!choice.term || hit.term === choice.term) && begins(choice.place, hit.start);
}

// Tell whether a stretch of the text belongs to a choice: it is the base of what is counted.
function stretchChosen(stretch, choice) {
    return within(choice.voices, stretch.voice) && within(choice.kinds, stretch.kind)
        && overlaps(choice.place, stretch.start, stretch.end);
}

// Tell whether a hit is what a mark of a chart shows by some of its keys.
function isShown(hit, shown, keys) {
    return keys.every(key => (key === "category" ? hit.categories.includes(shown[key]) : hit[key] === shown[key]));
}

// Tell whether a mark of a chart, which shows some keys, belongs to a choice.
function markChosen(shown, choice, chosenHits) {
    const keys = Object.keys(shown).filter(key => key in KEYS);
    if (!keys.every(key => within(choice[KEYS[key]], shown[key]))) return false;
    const asked = SEVERAL.filter(facet => choice[facet].length && !keys.some(key => KEYS[key] === facet));
    if (!asked.length && !choice.term && !choice.word && !choice.place.length) return true;
    return chosenHits.some(hit => isShown(hit, shown, keys));
}

// Return a choice with one value chosen, or taken back where it was; ``more`` adds to what is there.
function chosenOne(choice, facet, value, more) {
    const base = more ? choice : nothing();
    if (!SEVERAL.includes(facet)) {
        return { ...base, [facet]: same(choice[facet], value) ? nothing()[facet] : value };
    }
    const before = choice[facet];
    if (!more) {
        const alone = { ...nothing(), [facet]: [value] };
        return same(choice, alone) ? nothing() : alone;
    }
    const after = before.includes(value) ? before.filter(each => each !== value) : [...before, value];
    return { ...choice, [facet]: after };
}

// Tell whether a click or a key adds to what is chosen, and whether a key does what a click does.
const adds = event => event.ctrlKey || event.metaKey || event.shiftKey;
const presses = event => event.key === "Enter" || event.key === " ";

// Set how an element looks, only where it looks otherwise: a long text has thousands.
function look(element, on, dim, attribute) {
    const state = (on ? 1 : 0) + (dim ? 2 : 0);
    if (element.deskLook === state) return;
    element.deskLook = state;
    element.classList.toggle("chosen", on);
    element.classList.toggle("dim", dim);
    if (attribute) element.setAttribute(attribute, String(on));
}

// Let the arrow keys go from one element to the next of a container; one of them is a tab stop.
function rove(container, selector, forward = ["ArrowRight", "ArrowDown"], back = ["ArrowLeft", "ArrowUp"]) {
    const stop = element => {
        container.querySelectorAll(`${selector.split(",")[0]}[tabindex="0"], [data-stop]`).forEach(old => {
            old.setAttribute("tabindex", "-1");
            old.removeAttribute("data-stop");
        });
        element.setAttribute("tabindex", "0");
        element.setAttribute("data-stop", "");
    };
    container.addEventListener("focusin", event => {
        const element = event.target.closest(selector);
        if (element && container.contains(element)) stop(element);
    });
    container.addEventListener("keydown", event => {
        const step = forward.includes(event.key) ? 1 : back.includes(event.key) ? -1 : 0;
        const ends = { Home: 0, End: -1 };
        if (!(step || event.key in ends) || event.ctrlKey || event.metaKey || event.altKey) return;
        const all = [...container.querySelectorAll(selector)];
        const at = all.indexOf(event.target.closest(selector));
        const next = step ? all[at + step] : all.at(ends[event.key]);
        if (!next || (event.target !== container && at < 0)) return;
        event.preventDefault();
        next.focus();
    });
    return () => {
        const first = container.querySelector("[data-stop]") || container.querySelector(selector);
        if (first) stop(first);
    };
}

// Scroll a pane, and nothing around it, until an element stands in its middle.
function bring(pane, element) {
    const box = element.getBoundingClientRect(), around = pane.getBoundingClientRect();
    if (box.top < around.top + 24 || box.bottom > around.bottom)
        pane.scrollTop += box.top - around.top - (pane.clientHeight - box.height) / 2;
}

// The search of any word, and what it found; one button adds the word to the list in use.

class Search {
    constructor(desk) {
        this.desk = desk;
        this.input = make("input", { type: "search", placeholder: "word, word* or phrase", "aria-label": "Search the text" });
        const form = make("form", { class: "search", role: "search" }, this.input, make("button", { type: "submit", text: "Search" }));
        form.addEventListener("submit", event => {
            event.preventDefault();
            this.search(this.input.value.trim());
        });
        // JupyterLab keeps Enter from sending a form off.
        this.input.addEventListener("keydown", event => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            this.search(this.input.value.trim());
        });
        this.input.addEventListener("search", () => this.input.value || this.search(""));
        this.element = form;
        this.said = make("span", { class: "said" });
        this.category = make("select", { "aria-label": "Category of the word" });
        const add = button("Add to the list", () => this.add());
        this.answer = make("div", { class: "answer", hidden: true, role: "status" }, this.said, this.category, add);
    }

    search(word) {
        this.desk.set({ ...nothing(), word }, null);
    }

    fill(found, categories) {
        this.word = found.word || "";
        this.term = found.term || "";
        if (document.activeElement !== this.input) this.input.value = this.word;
        this.said.textContent = found.said || "";
        this.answer.hidden = !this.word;
        const before = this.category.value;
        this.category.replaceChildren(...categories.map(({ name }) => option(name)));
        if (categories.some(({ name }) => name === before)) this.category.value = before;
    }

    add() {
        const values = { term: this.term, category: this.category.value };
        this.desk.ask({ form: "lexicon", button: "Add to category", values, files: [] }, []);
    }
}

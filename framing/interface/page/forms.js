// The forms under the view, drawn from what Python says of them; a press is told to Python.

class Forms {
    constructor(desk) {
        this.desk = desk;
        this.element = make("div", { class: "forms" });
        this.drawn = new Map();
    }

    fill(forms) {
        for (const form of forms) {
            if (!this.drawn.has(form.name)) this.draw(form);
            this.update(form);
        }
    }

    // A list of thousands of terms is sent by itself, and not with every answer.
    offer(offered) {
        for (const [form, fields] of Object.entries(offered)) {
            for (const [name, texts] of Object.entries(fields)) {
                const drawn = this.drawn.get(form).fields.get(name);
                if (drawn.offered === texts) continue;
                drawn.offered = texts;
                drawn.row.querySelector("datalist").replaceChildren(...texts.map(text => option(text)));
            }
        }
    }

    draw(form) {
        const about = make("p", { class: "about" });
        const fields = new Map(form.fields.map(field => [field.name, this.field(form, field)]));
        const buttons = form.buttons.map(name => button(name, () => this.press(form.name, name)));
        const said = make("p", { class: "outcome", "aria-hidden": "true", hidden: true }); // is read out at the top
        const rows = [...fields.values()].map(field => field.row);
        const isTable = row => row.classList.contains("table");
        const body = make("form", { on: { submit: event => event.preventDefault() } }, about,
            ...rows.filter(row => !isTable(row)), make("div", { class: "buttons" }, ...buttons), said, ...rows.filter(isTable));
        const details = make("details", { open: (this.desk.kept("open") || []).includes(form.name) },
            make("summary", { text: form.title }), body);
        details.addEventListener("toggle", () => this.desk.keep({ open: this.open() }) || this.desk.text.bounds.later());
        this.drawn.set(form.name, { details, about, fields, said });
        this.element.append(details);
    }

    // Say beside the buttons, too, what came of the last one that was pressed.
    say({ text, wrong }) {
        for (const [name, { said }] of this.drawn) {
            said.hidden = name !== this.pressed;
            said.textContent = said.hidden ? "" : apart(text || "");
            said.classList.toggle("wrong", Boolean(wrong));
        }
    }

    isOpen(name) {
        return Boolean(this.drawn.get(name)?.details.open);
    }

    open() {
        return [...this.drawn].filter(([, { details }]) => details.open).map(([name]) => name);
    }

    field(form, field) {
        const id = `desk-${form.name}-${field.name}-${this.desk.number}`;
        const tags = { area: "textarea", choice: "select", code: "textarea", table: "div" };
        const types = { line: "text", offered: "text", check: "checkbox", file: "file" };
        const control = make(tags[field.kind] || "input", {
            id, type: types[field.kind] || null, list: field.kind === "offered" ? `${id}-list` : null,
            placeholder: field.hint || null, rows: tags[field.kind] === "textarea" ? "5" : null, readonly: field.kind === "code",
            "aria-live": field.kind === "table" ? "polite" : null,
        });
        if (field.at_once) control.addEventListener("change", () => this.press(form.name, ""));
        const row = make("div", { class: `field ${field.kind}` }, make("label", { for: id, text: field.label }), control);
        if (field.kind === "offered") row.append(make("datalist", { id: `${id}-list` }));
        return { row, control, kind: field.kind, last: null, offered: null };
    }

    // A field that was being filled in keeps what stands in it, unless Python says otherwise.
    update(form) {
        const { about, fields } = this.drawn.get(form.name);
        about.textContent = form.about;
        for (const field of form.fields) {
            const drawn = fields.get(field.name);
            const told = JSON.stringify([field.value, field.options, field.keys, field.changes]);
            if (drawn.last === told) continue;
            drawn.last = told;
            this.set(drawn, field, form.name);
        }
    }

    set({ control, kind }, field, form) {
        const options = field.options.map(([text, value]) => option(value, text));
        if (kind === "choice") {
            control.replaceChildren(...options);
            control.value = field.value;
        } else if (kind === "check") control.checked = field.value;
        else if (kind === "file") control.value = "";
        else if (kind === "table") this.list(control, field, form);
        else control.value = field.value;
    }

    // A table; whoever pressed the button of a row that is gone stands at the next one then.
    list(control, field, form) {
        const at = [...control.querySelectorAll("button")].indexOf(document.activeElement);
        const act = number => this.press(form, field.act, field.keys[number]);
        const rows = field.value.length ? table(field.value, field.act, act) : make("p", { text: "nothing" });
        control.replaceChildren(rows);
        const left = control.querySelectorAll("button");
        if (at >= 0) (left[Math.min(at, left.length - 1)] || control.closest("details").querySelector("summary")).focus();
    }

    async press(form, button, about = null) {
        const values = {}, files = [], buffers = [];
        for (const [name, { control, kind }] of this.drawn.get(form).fields) {
            if (kind === "file") {
                const file = control.files[0];
                values[name] = file ? file.name : "";
                if (!file) continue;
                files.push(name);
                buffers.push(await file.arrayBuffer());
            } else if (kind === "check") values[name] = control.checked;
            else if (kind !== "code" && kind !== "table") values[name] = control.value;
        }
        this.pressed = form;
        this.desk.ask({ form, button, values, files, about }, buffers);
    }
}

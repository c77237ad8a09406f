// Elements made of text alone, and the colours of print in either theme.

// Make an element; whatever comes from an article goes in as text and as nothing else.
function make(tag, attributes = {}, ...inside) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (name === "text") element.textContent = value;
        else if (name === "on") for (const [event, act] of Object.entries(value)) element.addEventListener(event, act);
        else if (value === true) element.setAttribute(name, "");
        else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
    }
    element.append(...inside.filter(part => part !== null));
    return element;
}

// A colour as lightness, chroma and hue that look evenly spaced (Ottosson 2020, OKLab).
function perceived(hex) {
    const [r, g, b] = [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16) / 255)
        .map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
    const c = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
    const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
    return [lightness, Math.hypot(a, c), (Math.atan2(c, a) * 180) / Math.PI];
}

// The same colour for dark paper: light and dark change places, the hue stays.
function onDark(hex) {
    const [lightness, chroma, hue] = perceived(hex);
    if (lightness > 0.99) return "var(--desk-paper)";
    const turned = 1.08 - 0.9 * lightness;
    const seen = chroma > 0.04 ? Math.max(turned, 0.7) : turned;
    return `oklch(${seen.toFixed(3)} ${Math.min(chroma, 0.15).toFixed(3)} ${hue.toFixed(1)})`;
}

// The colours in use, as variables of the desk that follow the theme.
class Colours {
    constructor(root) {
        this.root = root;
        this.known = new Set();
        this.watcher = new MutationObserver(() => this.follow());
        const attributeFilter = ["data-jp-theme-light", "data-jp-theme-name", "class", "data-vscode-theme-kind"];
        this.watcher.observe(document.body, { attributes: true, attributeFilter });
    }

    // Return what stands for a colour of print, such as "#1F4E9C".
    use(hex) {
        const name = hex.slice(1).toLowerCase();
        if (!this.known.has(name)) {
            this.known.add(name);
            this.set(name);
        }
        return `var(--desk-${name})`;
    }

    set(name) {
        const hex = `#${name}`;
        const shown = this.dark() ? onDark(hex) : name === "ffffff" ? "var(--desk-paper)" : hex;
        this.root.style.setProperty(`--desk-${name}`, shown);
    }

    // Tell whether the page around is dark, as its paper says.
    dark() {
        const light = document.body.dataset.jpThemeLight;
        if (light !== undefined) return light === "false";
        return /vscode-(dark|high-contrast)(?!-light)/.test(document.body.className);
    }

    follow() {
        this.root.classList.toggle("dark", this.dark());
        this.known.forEach(name => this.set(name));
    }
}

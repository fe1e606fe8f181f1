// Making elements.

const svgNames = new Set(["svg", "rect", "line", "circle", "text", "g", "path", "title"]);

/**
 * An element: `element("a", { href: "#map" }, "Map")`. A function as an attribute's value listens to the event of its
 * name; what is
 * null or undefined is left out, as an attribute and as a child.
 */
function element(name, attributes = {}, ...children) {
  const made = svgNames.has(name)
    ? document.createElementNS("http://www.w3.org/2000/svg", name)
    : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") made.addEventListener(key, value);
    else made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

/** A bar for a share from 0 to 1. The number stands beside it in words, so it is hidden from those who listen. */
function bar(share, name = "bar") {
  const width = `${Math.max(0, Math.min(100, share * 100)).toFixed(1)}%`;
  return element("svg", { class: name, "aria-hidden": "true" }, element("rect", { width, height: "100%" }));
}

/** A link to an article, with its headline. */
function articleLink(place, attributes = {}) {
  return element(
    "a",
    { href: addressOf({ view: "article", id: articles[place].i }), ...inLanguage(place), ...attributes },
    articleHeading(place),
  );
}

function storyLink(place) {
  return element(
    "a",
    { href: addressOf({ view: "story", id: String(stories[place].n) }), dir: "auto" },
    storyHeading(place),
  );
}

/** Who published an article; null where that is not known. */
function sourceOf(place) {
  const source = articles[place].s;
  return source === undefined ? null : element("bdi", { class: "source" }, data.sources[source]);
}

/** The elements with a middle dot between them, those that are null left out. */
function dotted(...parts) {
  return parts.filter((part) => part !== null && part !== "").flatMap(
    (part, place) => (place > 0 ? [" · ", part] : [part])
  );
}

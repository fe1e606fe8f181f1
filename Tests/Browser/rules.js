// Rules that every view keeps, checked in the page: what breaks one is told in a line each.
const broken = [];
const isVisible = (part) => part.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true });

/** `rgb(1, 2, 3)` and `color(srgb 0.1 0.2 0.3 / 0.4)` as four numbers from 0 to 1. */
function colorOf(text) {
  const numbers = text.match(/[\d.]+(?:e-?\d+)?/g).map(Number);
  const scale = text.startsWith("color(") ? 1 : 255;
  return [numbers[0] / scale, numbers[1] / scale, numbers[2] / scale, numbers[3] ?? 1];
}

function over(upper, lower) {
  return [0, 1, 2].map((at) => upper[at] * upper[3] + lower[at] * (1 - upper[3])).concat(1);
}

function backgroundOf(part) {
  const layers = [];
  for (let at = part; at; at = at.parentElement) {
    const color = colorOf(getComputedStyle(at).backgroundColor);
    if (color[3] > 0) layers.push(color);
    if (color[3] === 1) break;
  }
  return layers.reverse().reduce((lower, upper) => over(upper, lower), [1, 1, 1, 1]);
}

/** Relative luminance (WCAG 2.2). */
function luminance(color) {
  const linear = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const [red, green, blue] = color.map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

// Text stands out from what is behind it, 4.5 to 1.
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const seen = new Set();
while (texts.nextNode()) {
  const part = texts.currentNode.parentElement;
  if (!texts.currentNode.data.trim() || seen.has(part) || !isVisible(part)) continue;
  if (part.closest("script, noscript, style, option, title, .hidden, :disabled")) continue;
  seen.add(part);
  const style = getComputedStyle(part);
  const isDrawn = part.namespaceURI === "http://www.w3.org/2000/svg";
  const behind = backgroundOf(isDrawn ? part.closest("svg").parentElement : part);
  const ratio = contrast(over(colorOf(isDrawn ? style.fill : style.color), behind), behind);
  const text = texts.currentNode.data.trim().slice(0, 40);
  if (ratio < 4.5) broken.push(`contrast ${ratio.toFixed(2)}: ${part.tagName} ${part.className} “${text}”`);
}

// Every control has a name, and can be reached.
for (const control of document.querySelectorAll("a[href], button, input, select, summary, [tabindex]")) {
  if (!isVisible(control)) continue;
  const labels = [...(control.labels ?? [])].map((label) => label.textContent).join(" ");
  const name = (control.getAttribute("aria-label") ?? "") + labels + control.textContent;
  if (control.tagName !== "MAIN" && !name.trim()) broken.push(`no name: ${control.outerHTML.slice(0, 80)}`);
  if (control.tabIndex > 0) broken.push(`out of order: ${control.outerHTML.slice(0, 80)}`);
}

// A picture has a name, or is hidden from those who listen.
for (const picture of document.querySelectorAll("svg")) {
  const isHidden = !isVisible(picture) || picture.getAttribute("aria-hidden") === "true";
  if (!isHidden && !picture.ariaLabel) broken.push(`picture without a name: ${picture.outerHTML.slice(0, 80)}`);
}

// Headings come in order, one of the first level.
let level = 0;
for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
  const own = Number(heading.tagName[1]);
  if (own > level + 1) broken.push(`heading ${own} after ${level}: ${heading.textContent.slice(0, 40)}`);
  level = own;
}
if (document.querySelectorAll("h1").length !== 1) broken.push("not one heading of the first level");

// Landmarks: one main, a navigation and a search with names, and ids that are one each.
if (document.querySelectorAll("main").length !== 1) broken.push("not one main");
if (!document.querySelector("nav[aria-label]") || !document.querySelector("[role=search]")) broken.push("a landmark is missing");
if (!document.documentElement.lang) broken.push("the page has no language");
const ids = [...document.querySelectorAll("[id]")].map((part) => part.id);
for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) broken.push(`two of the id ${id}`);
for (const part of document.querySelectorAll("[aria-labelledby]")) {
  const label = part.getAttribute("aria-labelledby");
  if (!document.getElementById(label)) broken.push(`label is missing: ${label}`);
}

// Nothing scrolls sideways.
if (document.documentElement.scrollWidth > innerWidth) broken.push(`${document.documentElement.scrollWidth} pixels wide in ${innerWidth}`);
return broken;

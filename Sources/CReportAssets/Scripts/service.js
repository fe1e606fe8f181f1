// What pages of the service gain by a script: a slider for the length of the summary, and why articles are alike.

/** An element with attributes and children; functions among the attributes listen. */
function made(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key, value);
    else if (value !== null) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** Makes the links to other lengths a slider, which marks sentences by the bits that each has. */
function slide(links) {
  const shown = made("output", { for: "length" });
  const current = links.querySelector("[aria-current]")?.textContent ?? "3";
  const slider = made("input", { type: "range", id: "length", min: "1", max: "10", value: current, input: mark });
  function mark() {
    shown.textContent = slider.value;
    for (const sentence of document.querySelectorAll("[data-lengths]")) {
      const isTaken = (Number(sentence.dataset.lengths) >> (Number(slider.value) - 1)) & 1;
      const wanted = isTaken ? "mark" : "span";
      if (sentence.localName !== wanted) {
        sentence.replaceWith(made(wanted, { "data-lengths": sentence.dataset.lengths }, ...sentence.childNodes));
      }
    }
    const address = new URL(location.href);
    address.searchParams.set("sentences", slider.value);
    history.replaceState(null, "", address);
  }
  links.replaceChildren(made("label", { for: "length" }, "Sentences of the summary "), slider, " ", shown);
  shown.textContent = current;
}

/** Offers to ask the service what each similar article shares. */
function explain(section) {
  const status = made("p", { class: "meta", role: "status" });
  async function ask() {
    button.disabled = true;
    status.textContent = "Asking …";
    try {
      const answer = await fetch(`${section.dataset.api}/similar?explain=true`);
      if (!answer.ok) throw new Error((await answer.json()).detail);
      tell((await answer.json()).neighbors);
      status.textContent = "The share of each word in the likeness.";
      button.remove();
    } catch (error) {
      status.textContent = `That did not work: ${error.message}`;
      button.disabled = false;
    }
  }
  function tell(neighbors) {
    const found = new Map(neighbors.map((neighbor) => [`/articles/${encodeURIComponent(neighbor.id)}`, neighbor]));
    for (const link of section.querySelectorAll("a")) {
      const address = `/articles/${encodeURIComponent(decodeURIComponent(link.pathname.slice("/articles/".length)))}`;
      const terms = found.get(address)?.terms ?? [];
      if (!terms.length) continue;
      const most = Math.max(...terms.map((term) => term.share ?? 0)) || 1;
      link.parentElement.append(made("dl", { class: "shares" }, ...terms.slice(0, 6).flatMap((term) => [
        made("dt", { dir: "auto" }, term.text),
        made("dd", {}, made("meter", { min: "0", max: "1", value: String((term.share ?? 0) / most) }), " ",
          (term.share ?? 0).toFixed(2)),
      ])));
    }
  }
  const button = made("button", { type: "button", click: ask }, "Why are these alike?");
  section.append(made("p", { class: "onward" }, button), status);
}

const lengths = document.getElementById("lengths");
if (lengths) slide(lengths);
const similar = document.getElementById("similar");
if (similar) explain(similar);
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.activeElement?.matches("input, select, textarea")) return;
  event.preventDefault();
  document.getElementById("search")?.focus();
});

// Puts the page together, and shows what its address says.

const views = {
  overview: overviewView,
  stories: storiesView,
  story: storyView,
  articles: articlesView,
  article: articleView,
  search: searchView,
  words: wordsView,
  map: mapView,
};
const tabs = [
  ["overview", "Overview"],
  ["stories", "Stories"],
  ["articles", "Articles"],
  ...(data.words ? [["words", "Words"]] : []),
  ...(data.map ? [["map", "Map"]] : []),
];
const heldBy = { story: "stories", article: "articles" };

const live = element("p", { class: "hidden", role: "status" });
const main = element("main", { id: "main", tabindex: "-1" });
const navigation = element("nav", { class: "views", "aria-label": "Views" });
const searchField = element(
  "input",
  {
    type: "search",
    id: "search",
    name: "search",
    placeholder: "Search",
    autocomplete: "off",
    input: () => searchSoon(),
    focus: () => foldAhead(),
  },
);
const searchForm = element("form", { role: "search", submit: (event) => { event.preventDefault(); searchNow(); } },
  element("label", { for: "search", class: "hidden" }, "Search all articles and stories"), searchField);
const filters = filterFields();

/** Says something to those who listen. */
function announce(text) {
  live.textContent = text;
}

function missing(main, text) {
  main.append(
    element("h2", {}, "Nothing here"),
    element(
      "p",
      {},
      text,
      " ",
      element("a", { href: addressOf({ view: "overview", id: undefined }) }, "Go to the overview"),
      ".",
    ),
  );
}

let drawnWidth = 0;

/** Draws the view that the address says. */
function draw() {
  drawnWidth = main.clientWidth;
  navigation.replaceChildren(...tabs.map(([view, name]) => {
    const isCurrent = (heldBy[state.view] ?? state.view) === view;
    return element("a", { href: addressOf({ view, id: undefined }), "aria-current": isCurrent ? "page" : null }, name);
  }));
  filters.show();
  main.replaceChildren();
  announce("");
  (views[state.view] ?? ((main) => missing(main, "This address leads nowhere.")))(main);
  const heading = main.querySelector("h2")?.textContent;
  document.title = heading && state.view !== "overview" ? `${heading} – ${data.title}` : data.title;
  if (state.view === "search" && document.activeElement !== searchField) searchField.value = state.id ?? "";
  if (state.view !== "search") searchField.value = "";
}

let keptScroll = null;

function go() {
  state = readAddress(location.hash);
  draw();
  window.scrollTo(0, keptScroll ?? 0);
  keptScroll = null;
  if (
    document.activeElement !== searchField && !filters.part.contains(document.activeElement)
  ) main.focus({ preventScroll: true });
}

let waiting = 0;

function searchSoon() {
  clearTimeout(waiting);
  waiting = setTimeout(searchNow, 160);
}

function searchNow() {
  clearTimeout(waiting);
  const address = addressOf({ view: "search", id: searchField.value });
  if (state.view === "search") {
    history.replaceState(history.state, "", address);
    state = readAddress(address);
    draw();
  } else if (searchField.value.trim()) {
    location.hash = address;
  }
}

/** The fields by which articles are filtered, in a part that can be closed. */
function filterFields() {
  const choice = (name, label, options) => {
    const select = element("select", { id: `filter-${name}`, change: () => set(name, select.value) },
      element("option", { value: "" }, "All"),
      options.map(([value, text]) => element("option", { value }, text)));
    return element("p", {}, element("label", { for: `filter-${name}` }, label), " ", select);
  };
  const day = (name, label) => {
    const [first, last] = endsOf(articles.keys());
    const input = element(
      "input",
      {
        type: "date",
        id: `filter-${name}`,
        min: isoDay(first),
        max: isoDay(last),
        change: () => set(name, input.value),
      },
    );
    return element("p", {}, element("label", { for: `filter-${name}` }, label), " ", input);
  };
  function set(name, value) {
    location.hash = addressOf({ ...state, [name]: value || undefined });
  }
  const clear = element(
    "button",
    { type: "button", click: () => { location.hash = addressOf({ ...state, ...unfiltered }); } },
    "Clear",
  );
  const fields = [
    data.languages.length > 1 ? choice(
      "lang",
      "Language",
      data.languages.map((code) => [code, languageName(code)]),
    ) : null,
    data.sources.length > 1 ? choice(
      "source",
      "Source",
      [...data.sources].sort((one, other) => one.localeCompare(other)).map((name) => [name, name]),
    ) : null,
    ...(data.time ? [day("from", "From"), day("to", "To")] : []),
  ].filter(Boolean);
  const summary = element("summary");
  const part = element("details", { class: "filters" }, summary, element("div", { class: "fields" }, fields, clear));
  part.hidden = !fields.length;
  function show() {
    for (const name of filterNames) {
      const field = part.querySelector(`#filter-${name}`);
      if (field) field.value = state[name] ?? "";
    }
    const named = [
      state.lang ? languageName(state.lang) : null,
      state.source,
      state.from ? `from ${state.from}` : null,
      state.to ? `to ${state.to}` : null,
    ].filter(Boolean);
    summary.replaceChildren(named.length ? `Filter: ${named.join(", ")}` : "Filter");
    clear.hidden = !named.length;
    if (named.length) part.open = true;
  }
  return { part, show };
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const isTyping = document.activeElement?.matches("select, input:not([type=range], [type=checkbox])");
  if (event.key === "/" && !isTyping) {
    event.preventDefault();
    searchField.focus();
    searchField.select();
  } else if (event.key === "Escape") {
    if (filters.part.contains(document.activeElement)) {
      filters.part.open = false;
      filters.part.querySelector("summary").focus();
    } else if (document.activeElement === searchField) {
      searchField.blur();
      if (state.view === "search") history.back();
      else searchField.value = "";
    }
  }
});

// Where a view was left is where going back leads.
document.addEventListener("click", (event) => {
  if (event.target.closest?.('a[href^="#"]')) history.replaceState({ scroll: scrollY }, "");
}, true);
window.addEventListener("popstate", (event) => { keptScroll = event.state?.scroll ?? null; });
window.addEventListener("hashchange", go);

// What is drawn to the width of the page is drawn anew when that changes.
new ResizeObserver(() => {
  if (main.clientWidth !== drawnWidth && ["overview", "story", "map"].includes(state.view)) draw();
}).observe(main);

history.scrollRestoration = "manual";
const masthead = document.querySelector(".masthead");
masthead.append(element("div", { class: "bar-top" }, navigation, searchForm), filters.part);
masthead.before(
  element(
    "a",
    { class: "skip", href: "#main", click: (event) => { event.preventDefault(); main.focus(); } },
    "Skip to the content",
  )
);
masthead.after(main, live);
if (data.note) main.before(element("p", { class: "note pagenote" }, data.note));
document.body.append(
  element("footer", {}, element("p", {}, "Made by Nutgraf. The page asks nothing of any host. Press / to search."))
);
document.documentElement.classList.add("scripted");
go();

// The state of the page is its address: `#stories?lang=en&from=2024-01-28`, `#story-12`, `#article-ID`,
// `#search=words`.

const filterNames = ["lang", "source", "from", "to"];
const unfiltered = Object.fromEntries(filterNames.map((name) => [name, undefined]));
const stateNames = [...filterNames, "sort", "n", "only"];
let state = { view: "overview" };

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The state that an address says. */
function readAddress(hash) {
  const text = hash.replace(/^#/, "");
  const cut = text.indexOf("?");
  const [path, query] = cut < 0 ? [text, ""] : [text.slice(0, cut), text.slice(cut + 1)];
  const found = {};
  for (const [name, value] of new URLSearchParams(query)) if (stateNames.includes(name) && value) found[name] = value;
  for (const kind of ["story-", "article-", "search="]) {
    if (path.startsWith(kind)) return { ...found, view: kind.slice(0, -1), id: decoded(path.slice(kind.length)) };
  }
  return { ...found, view: decoded(path) || "overview" };
}

/** The address of a view under the filters of now; `changes` replaces what they name. */
function addressOf(changes) {
  const kept = Object.fromEntries(filterNames.map((name) => [name, state[name]]));
  const wanted = { ...kept, ...changes };
  const id = wanted.id === undefined ? "" : encodeURIComponent(wanted.id).replace(/'/g, "%27");
  const path = { story: `story-${id}`, article: `article-${id}`, search: `search=${id}` }[wanted.view] ?? wanted.view;
  const query = new URLSearchParams();
  for (const name of stateNames) if (wanted[name]) query.set(name, wanted[name]);
  return query.size ? `#${path}?${query}` : `#${path}`;
}

/** Changes the address without a new entry in the history, and without drawing anew. */
function noteInAddress(changes) {
  state = { ...state, ...changes };
  history.replaceState(history.state, "", addressOf(state));
}

const secondsOfDay = (day) => Date.parse(`${day}T00:00:00Z`) / 1000;

/** Whether there is any filter. */
function isFiltered() {
  return filterNames.some((name) => state[name]);
}

/** The articles that the filters let through, in their order. */
function shownArticles() {
  const language = state.lang === undefined ? undefined : data.languages.indexOf(state.lang);
  const source = state.source === undefined ? undefined : data.sources.indexOf(state.source);
  const from = state.from ? secondsOfDay(state.from) : undefined;
  const to = state.to ? secondsOfDay(state.to) + 86400 : undefined;
  const shown = [];
  for (let place = 0; place < articles.length; place++) {
    const article = articles[place];
    if (language !== undefined && article.l !== language) continue;
    if (source !== undefined && article.s !== source) continue;
    if (from !== undefined && !(article.t >= from)) continue;
    if (to !== undefined && !(article.t < to)) continue;
    shown.push(place);
  }
  return shown;
}

/** The stories with articles that are shown, each with these: `{ place, members }`, the largest first. */
function shownStories(shown = shownArticles()) {
  const isShown = new Uint8Array(articles.length);
  for (const place of shown) isShown[place] = 1;
  const found = [];
  stories.forEach((story, place) => {
    const members = story.m.filter((article) => isShown[article]);
    if (members.length) found.push({ place, members });
  });
  // Equal sizes stay in the order of the report.
  return found.sort((one, other) => other.members.length - one.members.length);
}

/** Newest last article first; those without a date at the end. */
function byFreshness(found) {
  const last = new Map(found.map((story) => [story, endsOf(story.members)[1] ?? -Infinity]));
  return [...found].sort((one, other) => last.get(other) - last.get(one) || one.place - other.place);
}

// Searching all texts of the page.

const ascii = /^[\x00-\x7f]*$/;

/** A text without case and marks. */
function plain(text) {
  return ascii.test(text) ? text.toLowerCase() : text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The same, and for each of its code units the place in the text that it comes from. */
function foldedWithPlaces(text) {
  let folded = "";
  const places = [];
  let at = 0;
  for (const character of text) {
    const letters = plain(character);
    for (let unit = 0; unit < letters.length; unit++) places.push(at);
    folded += letters;
    at += character.length;
  }
  places.push(text.length);
  return { folded, places };
}

const foldedHeading = kept((place) => plain(articleHeading(place)));
const foldedArticle = kept((place) => plain(textOf(markup(`a${place}`), " ")));
const foldedStory = kept((place) => plain(`${storyHeading(place)} ${storyLabels(place)}`));

let foldedAhead = 0;

/**
 * Folds the texts of all articles while nothing else is to be done, some at a time, so that the first search is quick
 * as well.
 */
function foldAhead() {
  const idle = window.requestIdleCallback ?? ((step) => setTimeout(step, 30));
  const end = Math.min(articles.length, foldedAhead + 50);
  for (; foldedAhead < end; foldedAhead++) foldedArticle(foldedAhead);
  if (end < articles.length) idle(foldAhead);
}

/** The words of a search; what stands in quotation marks is one. */
function wordsOf(query) {
  const found = [...query.matchAll(/"([^"]+)"|“([^”]+)”|(\S+)/g)];
  return found.map((word) => plain(word[1] ?? word[2] ?? word[3])).filter((word) => word.length);
}

function occurrences(text, word, most) {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0 && count < most; at = text.indexOf(word, at + word.length)) count++;
  return count;
}

/** The articles that have all words, the best first: a word in the headline counts as eight in the text. */
function foundArticles(words) {
  const found = [];
  for (const place of shownArticles()) {
    const text = foldedArticle(place);
    if (!words.every((word) => text.includes(word))) continue;
    const heading = foldedHeading(place);
    const score = words.reduce((sum, word) => sum + (heading.includes(word) ? 8 : 0) + occurrences(text, word, 5), 0);
    found.push({ place, score });
  }
  return found
    .sort(
      (one, other) =>
        other.score - one.score ||
        (articles[other.place].t ?? 0) - (articles[one.place].t ?? 0) ||
        one.place - other.place
    )
    .map((result) => result.place);
}

function searchView(main) {
  const query = state.id ?? "";
  const words = wordsOf(query);
  main.append(element("h2", {}, "Search"));
  if (!words.length) {
    announce("");
    main.append(element("p", { class: "meta" }, "Type words, or a phrase in quotation marks."));
    return;
  }
  const places = foundArticles(words);
  const heard = shownStories().filter(
    ({ place, members }) => members.length > 1 && words.every((word) => foldedStory(place).includes(word))
  );
  const summary = places.length || heard.length
    ? [
      counted(places.length, "article"),
      heard.length ? counted(heard.length, "story", "stories") : null,
    ].filter(Boolean).join(" and ")
    : "Nothing";
  announce(`${summary} found`);
  main.append(
    element(
      "p",
      { class: "meta" },
      `${summary} found for `,
      element("bdi", {}, `“${query}”`),
      places.length ? "" : ". Try fewer or other words.",
    )
  );
  const line = ({ place, members }) =>
    element("li", {}, storyLink(place), element("span", { class: "meta" }, ` ${counted(members.length, "article")}`));
  if (heard.length) {
    main.append(
      element("h3", { class: "label" }, "Stories"),
      element("ol", { class: "plain" }, heard.slice(0, 8).map(line)),
    );
  }
  if (places.length) main.append(
    element("h3", { class: "label" }, "Articles"),
    ...longList(places, (place) => articleLine(place, snippet(place, words)), "lines results", 50),
  );
}

/** The first passage of an article that has the most of the words, these marked. */
function snippet(place, words) {
  const html = markup(`a${place}`);
  const body = html.slice(html.indexOf('<div class="body">') + 18);
  let best = null;
  for (const piece of body.split(/<\/(?:p|h4)>/)) {
    const text = textOf(piece.replace(/<\/div>[^]*$/, ""));
    const letters = plain(text);
    const count = words.filter((word) => letters.includes(word)).length;
    if (count > (best?.count ?? 0)) best = { text, count };
    if (best?.count === words.length) break;
  }
  if (!best) return null;
  const { folded, places } = foldedWithPlaces(best.text);
  const first = Math.min(...words.map((word) => folded.indexOf(word)).filter((at) => at >= 0));
  const start = wordStart(best.text, places[first] - 70);
  const end = Math.min(best.text.length, start + 220);
  const shown = element("span", { class: "snippet", ...inLanguage(place) }, start > 0 ? "… " : "");
  let at = start;
  const hits = words.flatMap((word) => {
    const found = [];
    for (
      let hit = folded.indexOf(word); hit >= 0; hit = folded.indexOf(word, hit + word.length)
    ) found.push([places[hit], places[hit + word.length]]);
    return found;
  }).sort((one, other) => one[0] - other[0]);
  for (const [from, to] of hits) {
    if (from < at || to > end) continue;
    shown.append(best.text.slice(at, from), element("mark", {}, best.text.slice(from, to)));
    at = to;
  }
  shown.append(best.text.slice(at, end), end < best.text.length ? " …" : "");
  return shown;
}

/** The beginning of a word near a place. */
function wordStart(text, place) {
  if (place <= 0) return 0;
  const space = text.indexOf(" ", place);
  return space >= 0 && space - place < 30 ? space + 1 : place;
}

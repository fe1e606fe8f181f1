// What the page knows: the JSON object of numbers, and the texts in the noscript elements, which a browser with a
// script keeps as
// plain characters until they are wanted.

const data = JSON.parse(document.getElementById("data").textContent);
const { articles, stories } = data;
const placeOfArticle = new Map(articles.map((article, place) => [article.i, place]));
const placeOfStory = new Map(stories.map((story, place) => [String(story.n), place]));

/** The HTML of an article (`a12`) or a story (`s3`) as the page has it. */
function markup(id) {
  return document.getElementById(id).textContent;
}

/** The first element of some HTML, which is the page's own: every text in it was escaped where it was written. */
function parsed(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.firstElementChild;
}

const characters = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };

/** The text of HTML without its tags; `gap` stands for each tag. */
function textOf(html, gap = "") {
  return html.replace(/<[^>]*>/g, gap).replace(/&(?:lt|gt|quot|amp);/g, (name) => characters[name]);
}

/** A function whose results are kept, for whole numbers from 0. */
function kept(find) {
  const known = [];
  return (place) => (known[place] ??= find(place));
}

const headingIn = (html) => textOf(/<h3[^>]*>([^]*?)<\/h3>/.exec(html)[1]);
const articleHeading = kept((place) => headingIn(markup(`a${place}`)));
const storyHeading = kept((place) => headingIn(markup(`s${place}`)));

/** The first sentence of a story's summary; empty where it has none. */
const storyOpening = kept((place) => {
  const found = /<span class="sentence">([^]*?)<\/span>/.exec(markup(`s${place}`));
  return found ? textOf(found[1]) : "";
});

const storyLabels = kept((place) => {
  const found = /<p class="labels">([^]*?)<\/p>/.exec(markup(`s${place}`));
  return found ? textOf(found[1]) : "";
});

const languageNames = new Intl.DisplayNames(["en"], { type: "language", fallback: "code" });

/** `en` as `English`. */
function languageName(code) {
  if (code === "und") return "Not known";
  try {
    return languageNames.of(code);
  } catch {
    return code;
  }
}

/** The attributes of a text in an article's language. */
function inLanguage(place) {
  const code = data.languages[articles[place].l];
  return code === "und" ? { dir: "auto" } : { lang: code, dir: "auto" };
}

const number = new Intl.NumberFormat("en");
const format = (options) => new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options });
const longDay = format({ day: "numeric", month: "long", year: "numeric" });
const shortDay = format({ day: "numeric", month: "short", year: "numeric" });
const partFormats = {
  hour: format({ day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" }),
  day: shortDay,
  week: shortDay,
  month: format({ month: "short", year: "numeric" }),
  year: format({ year: "numeric" }),
};

/** The ends of a time in a few words each: days, or hours where both are of one day. */
function endNames(first, last) {
  const [from, to] = [shortDay.format(moment(first)), shortDay.format(moment(last))];
  return from === to && first !== last ? [first, last].map((end) => partFormats.hour.format(moment(end))) : [from, to];
}

const dayAlone = format({ day: "numeric", month: "short" });

const moment = (seconds) => new Date(seconds * 1000);
const isoDay = (seconds) => moment(seconds).toISOString().slice(0, 10);

/** `29 January 2024`, or `no date`. */
function dayOf(place) {
  const seconds = articles[place].t;
  return seconds === undefined ? "no date" : longDay.format(moment(seconds));
}

/** `28 to 30 January 2024`; empty where none of the articles has a date. */
function spanOf(places) {
  const [first, last] = endsOf(places);
  if (first === undefined) return "";
  const [from, to] = [longDay.format(moment(first)), longDay.format(moment(last))];
  if (from === to) return from;
  const [ours, theirs] = [from.split(" "), to.split(" ")];
  if (ours[2] !== theirs[2]) return `${from} to ${to}`;
  return ours[1] !== theirs[1] ? `${ours[0]} ${ours[1]} to ${to}` : `${ours[0]} to ${to}`;
}

/** The first and the last moment of articles, in seconds since 1970. */
function endsOf(places) {
  let first, last;
  for (const place of places) {
    const seconds = articles[place].t;
    if (seconds === undefined) continue;
    if (first === undefined || seconds < first) first = seconds;
    if (last === undefined || seconds > last) last = seconds;
  }
  return [first, last];
}

/** `1 article`, `3,204 articles`. */
function counted(count, one, several = one + "s") {
  return `${number.format(count)} ${count === 1 ? one : several}`;
}

// The first page: how much there is, when, the stories by size and by freshness, and words that came and went.

function overviewView(main) {
  const shown = shownArticles();
  const found = shownStories(shown);
  const several = found.filter((story) => story.members.length > 1);
  main.append(
    element("h2", { class: "hidden" }, "Overview"),
    element("p", { class: "lead" }, leadSentence(shown, several)),
  );
  const chart = histogram(shown, main.clientWidth);
  if (chart) main.append(element("figure", {}, element("figcaption", {}, chartCaption(shown)), chart));
  if (several.length) main.append(frontPage(several));
  else if (shown.length) main.append(...plainArticles(shown));
  const words = wordsTeaser();
  if (words) main.append(words);
}

function leadSentence(shown, several) {
  if (!shown.length) return articles.length ? "No article passes the filter." : "There are no articles.";
  const sources = new Set(shown.map((place) => articles[place].s).filter((source) => source !== undefined)).size;
  const languages = new Set(shown.map((place) => articles[place].l)).size;
  const [only] = new Set(shown.map((place) => data.languages[articles[place].l]));
  const parts = [counted(shown.length, "article")];
  if (sources) parts.push(` from ${counted(sources, "source")}`);
  if (languages > 1) parts.push(` in ${counted(languages, "language")}`);
  else if (only !== "und") parts.push(` in ${languageName(only)}`);
  const span = spanOf(shown);
  if (span) parts.push(`, ${span}`);
  const told = several.reduce((sum, story) => sum + story.members.length, 0);
  const alone = shown.length - told;
  parts.push(
    several.length
      ? `. ${number.format(told)} of them tell ${counted(several.length, "story", "stories")}`
      : ". No two tell of the same story"
  );
  if (several.length && alone) parts.push(`; ${number.format(alone)} ${alone === 1 ? "stands" : "stand"} alone`);
  return parts.join("") + ".";
}

function chartCaption(shown) {
  const undated = shown.filter((place) => articles[place].t === undefined).length;
  const note = undated ? `; ${counted(undated, "article has", "articles have")} no date` : "";
  return `Articles a ${partName(data.time)}${note}`;
}

/** The largest story at length, the newest beside it, and the next below. */
function frontPage(several) {
  const [first, ...rest] = several;
  const fresh = byFreshness(several).slice(0, 7);
  const [oldest, newest] = endsOf(several.flatMap((story) => story.members));
  const story = parsed(markup(`s${first.place}`));
  const summary = [...story.querySelectorAll(".summary .sentence")].map((sentence) => sentence.textContent);
  return element(
    "div",
    { class: "front" },
    element(
      "section",
      { class: "top", "aria-label": "The largest story" },
      element("p", { class: "kicker" }, `Largest story, ${counted(first.members.length, "article")}`),
      element("h3", {}, storyLink(first.place)),
      element("p", { class: "summary", dir: "auto" }, summary.join(" ")),
      element(
        "p",
        { class: "meta" },
        dotted(spanOf(first.members), element("span", { dir: "auto" }, storyLabels(first.place))),
      ),
      element(
        "ol",
        { class: "lines" },
        newestFirst(
          first.members.filter((place) => articles[place].o === undefined)
        ).slice(0, 5).map((place) => articleLine(place)),
      ),
    ),
    data.time && oldest !== newest
      ? element(
          "section",
          { class: "fresh", "aria-labelledby": "fresh" },
          element("h3", { id: "fresh", class: "label" }, "Newest"),
          element(
            "ol",
            {},
            fresh.map(({ place, members }) =>
              element(
                "li",
                {},
                element("time", {}, shortDay.format(moment(endsOf(members)[1] ?? 0))),
                element("h4", {}, storyLink(place)),
              ),
            ),
          ),
        )
      : null,
    rest.length
      ? element(
          "section",
          { class: "next", "aria-labelledby": "next" },
          element("h3", { id: "next", class: "label" }, "More stories, by size"),
          element(
            "ol",
            {},
            rest.slice(0, 9).map(({ place, members }) =>
              element(
                "li",
                {},
                element("h4", {}, storyLink(place)),
                element("p", { dir: "auto" }, storyOpening(place)),
                element("p", { class: "meta" }, dotted(counted(members.length, "article"), spanOf(members))),
              ),
            ),
          ),
          element(
            "p",
            { class: "onward" },
            element(
              "a",
              { href: addressOf({ view: "stories" }) },
              `All ${counted(several.length, "story", "stories")}`,
            ),
          ),
        )
      : null,
  );
}

function plainArticles(shown) {
  return [
    element("h3", { class: "label" }, "Articles"),
    ...longList(newestFirst(shown), (place) => articleLine(place), "lines", 20),
  ];
}

function wordsTeaser() {
  if (!data.words || isFiltered()) return null;
  const rose = data.words.words.filter((word) => word[1]).slice(0, 6);
  const shares = wordShares();
  if (!rose.length) return null;
  return element(
    "section",
    { class: "teaser", "aria-labelledby": "rising" },
    element("h3", { id: "rising", class: "label" }, "Words that rose"),
    element("div", { class: "multiples" }, rose.map((word) => wordFigure(word[0], shares(word)))),
    element("p", { class: "onward" }, element("a", { href: addressOf({ view: "words" }) }, "All words over time")),
  );
}

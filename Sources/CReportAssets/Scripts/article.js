// The list of articles, and one article with its summary, its keywords and what is like it.

const mostSentences = 10;
const usualSentences = 3;

function articlesView(main) {
  const shown = shownArticles();
  main.append(
    element("h2", {}, "Articles"),
    element("p", { class: "meta" }, dotted(counted(shown.length, "article"), data.time ? "newest first" : null)),
  );
  announce(counted(shown.length, "article"));
  if (shown.length) main.append(
    ...longList(newestFirst(shown), (place) => articleLine(place, storyNote(place)), "lines")
  );
}

/** Which story an article is of; null for none. */
function storyNote(place) {
  const story = articles[place].k;
  return story === undefined ? null : element("span", { class: "of" }, " in ", storyLink(story));
}

function articleView(main) {
  const place = placeOfArticle.get(state.id);
  if (place === undefined) return missing(main, `There is no article ${state.id} here.`);
  const article = withHeadingsRaised(parsed(markup(`a${place}`)));
  const paragraphs = [...article.querySelector(".body").children];
  const reading = {
    place,
    sentences: articles[place].x ?? [],
    keywords: articles[place].w ?? [],
    body: article.querySelector(".body"),
    paragraphs,
    texts: paragraphs.map((paragraph) => paragraph.textContent),
    keyword: null,
  };
  // Only its own texts are in its language: what stands around them is in English.
  for (const name of ["lang", "dir"]) {
    for (
      const part of [article.querySelector("h2"), reading.body]
    ) if (article.hasAttribute(name)) part.setAttribute(name, article.getAttribute(name));
    article.removeAttribute(name);
  }
  article.removeAttribute("id");
  article.className = "article";
  const story = articles[place].k;
  const header = element(
    "header",
    {},
    story === undefined ? null : element("p", { class: "kicker" }, "Story: ", storyLink(story)),
    article.querySelector("h2"), article.querySelector(".meta"), copyNote(place));
  const tools = summaryTools(reading);
  const side = element("aside", { "aria-label": "About this article" }, keywordList(reading), relatedList(place));
  if (data.note && !reading.texts.length) reading.body.append(element("p", { class: "note" }, data.note));
  article.prepend(header, ...(tools ? [tools] : []));
  article.append(side);
  main.append(article);
  mark(reading);
}

function copyNote(place) {
  const origin = articles[place].o;
  return origin === undefined ? null : element("p", { class: "note" }, "A copy of ", articleLink(origin), ".");
}

/** The slider, and what goes with it; null where there is no sentence to choose. */
function summaryTools(reading) {
  if (!reading.sentences.length) return null;
  const most = Math.min(mostSentences, Math.max(1, reading.sentences.length));
  const wanted = Math.max(1, Math.min(most, Number(state.n) || usualSentences));
  reading.length = wanted;
  reading.only = state.only === "1";
  const value = element("output", { for: "length" });
  const slider = element(
    "input",
    { type: "range", id: "length", min: 1, max: most, value: wanted, input: () => change() },
  );
  const only = element("input", { type: "checkbox", id: "only", checked: reading.only, input: () => change() });
  const why = element(
    "details",
    { class: "why", toggle: () => explain(reading, why) },
    element("summary", {}, "Why these sentences"),
    element("ol"),
  );
  function change() {
    reading.length = Number(slider.value);
    reading.only = only.checked;
    noteInAddress(
      {
        n: reading.length === Math.min(usualSentences, most) ? undefined : String(reading.length),
        only: reading.only ? "1" : undefined,
      }
    );
    show();
    mark(reading);
    if (why.open) explain(reading, why);
  }
  function show() {
    value.textContent = counted(reading.length, "sentence");
    slider.setAttribute("aria-valuetext", value.textContent);
  }
  show();
  const explains = reading.sentences[0].length > 4;
  return element("div", { class: "tools" },
    element("p", {}, element("label", { for: "length" }, "Summary "), slider, " ", value),
    element("p", {}, only, " ", element("label", { for: "only" }, "Show the summary alone")),
    explains ? why : null);
}

const isTaken = (sentence, length) => (sentence[3] >> (length - 1)) & 1;

/** Marks the sentences of the summary and the keywords in the text; or shows the summary alone. */
function mark(reading) {
  const { body, paragraphs, texts, sentences, keywords } = reading;
  if (!sentences.length && !keywords.length) return;
  const taken = sentences.filter((sentence) => isTaken(sentence, reading.length));
  const words = keywords.flatMap(([, , places], index) => {
    const found = [];
    for (let at = 0; at < places.length; at += 3) found.push(
      { paragraph: places[at], from: places[at + 1], to: places[at + 2], index }
    );
    return found;
  });
  if (reading.only) {
    body.replaceChildren(element("ul", { class: "summary" }, taken.map(([paragraph, from, to]) => {
      const line = element("li");
      const inside = words.filter((word) => word.paragraph === paragraph && word.from >= from && word.to <= to);
      fill(line, texts[paragraph], from, to, inside, reading.keyword);
      return line;
    })));
    return;
  }
  body.replaceChildren(...paragraphs);
  paragraphs.forEach((paragraph, place) => {
    const own = taken.filter((sentence) => sentence[0] === place).sort((one, other) => one[1] - other[1]);
    const inside = words.filter((word) => word.paragraph === place);
    const text = texts[place];
    paragraph.replaceChildren();
    let end = 0;
    for (const [, from, to] of own) {
      if (from < end) continue;
      fill(paragraph, text, end, from, inside, reading.keyword);
      const marked = element("mark");
      fill(marked, text, from, to, inside, reading.keyword);
      paragraph.append(marked);
      end = to;
    }
    fill(paragraph, text, end, text.length, inside, reading.keyword);
  });
}

/** A part of a text with its keywords set off. */
function fill(parent, text, from, to, words, chosen) {
  let end = from;
  const inside = words.filter((word) => word.from >= from && word.to <= to).sort(
    (one, other) => one.from - other.from || other.to - one.to
  );
  for (const word of inside) {
    if (word.from < end) continue;
    if (word.from > end) parent.append(text.slice(end, word.from));
    parent.append(
      element("span", { class: word.index === chosen ? "keyword chosen" : "keyword" }, text.slice(word.from, word.to))
    );
    end = word.to;
  }
  if (end < to) parent.append(text.slice(end, to));
}

/** What each sentence of the summary owes its place to. */
function explain(reading, why) {
  if (!why.open) return;
  const taken = reading.sentences.filter((sentence) => isTaken(sentence, reading.length));
  why.lastChild.replaceChildren(...taken.map(([paragraph, from, to, , reason, parts]) => {
    const named = [];
    for (let at = 0; at < parts.length; at += 2) named.push(`${data.reasons[parts[at]]} ${parts[at + 1].toFixed(3)}`);
    const text = reading.texts[paragraph].slice(from, to);
    return element("li", {},
      element("span", inLanguage(reading.place), text.length > 90 ? text.slice(0, 88) + "…" : text),
      element("span", { class: "reason" }, ` ${data.reasons[reason]}`),
      element("span", { class: "parts" }, ` = ${named.join(" + ")}`));
  }));
}

/** The keywords; each can be chosen, and is then set off in the text. */
function keywordList(reading) {
  if (!reading.keywords.length) return null;
  const explains = reading.keywords[0].length > 3;
  const buttons = reading.keywords.map(([text, count, places], index) => {
    const inText = places.length > 0;
    const button = element(
      "button",
      { type: "button", "aria-pressed": "false", disabled: !inText, dir: "auto", click: () => choose(index) },
      text,
    );
    return element(
      "li",
      {},
      button,
      count === 1 ? null : element("span", { class: "count" }, count ? ` ${count}` : " headline"),
    );
  });
  function choose(index) {
    reading.keyword = reading.keyword === index ? null : index;
    buttons.forEach((item, place) => item.firstChild.setAttribute("aria-pressed", String(place === reading.keyword)));
    mark(reading);
    const first = reading.body.querySelector(".chosen");
    if (first && !isInSight(first)) first.scrollIntoView({ block: "center" });
  }
  return element("section", { "aria-labelledby": "keywords" },
    element("h3", { id: "keywords", class: "label" }, "Keywords"),
    element("ul", { class: "keywords" }, buttons),
    explains
      ? element(
          "details",
          { class: "why" },
          element("summary", {}, "Why these keywords"),
          element("dl", {}, reading.keywords.flatMap(keywordReasons)),
        )
      : null);
}

function keywordReasons([text, , , reasons]) {
  const told = reasons.map((reason) => data.reasons[reason]).join("; ");
  return [element("dt", { dir: "auto" }, text), element("dd", {}, told)];
}

function isInSight(part) {
  const { top, bottom } = part.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

/** The articles that are like it, each with the words that relate the two as bars. */
function relatedList(place) {
  const related = articles[place].n ?? [];
  const section = element(
    "section",
    { "aria-labelledby": "related" },
    element("h3", { id: "related", class: "label" }, "Related articles"),
  );
  if (!related.length) {
    section.append(element("p", { class: "meta" }, "No other article is like it."));
    return section;
  }
  const most = Math.max(1, ...related.flatMap(([, , words = []]) => words.filter((_, at) => at % 3 === 2)));
  section.append(
    element("ol", { class: "related" }, related.map(([other, percent, words = [], rest = 0, company = 0]) =>
      element("li", {}, articleLink(other),
        element("p", { class: "meta" }, dotted(`${percent} % likely related`, dayOf(other), sourceOf(other))),
        likenessBars(words, rest, company, most)))));
  return section;
}

/** What two articles share; the numbers add up to how likely they are related. */
function likenessBars(words, rest, company, most) {
  const rows = [];
  for (let at = 0; at < words.length; at += 3) rows.push(
    { text: words[at], isName: words[at + 1], share: words[at + 2] }
  );
  const shown = rows.filter((row) => row.share > 0);
  if (rest > 0) shown.push({ text: "other words of both", share: rest, isRest: true });
  if (company > 0) shown.push({ text: "words of articles like both", share: company, isRest: true });
  if (!shown.length) return null;
  const line = (row) => element("tr", { class: row.isRest ? "rest" : null },
    element("th", { scope: "row", dir: "auto" }, row.text),
    element("td", {}, row.isRest ? null : bar(row.share / most)),
    element("td", { class: "figure" }, row.share));
  const table = (lines) => element(
    "table",
    { class: "likeness" },
    element("caption", { class: "hidden" }, "Shares of the likeness in percent"),
    element("tbody", {}, lines),
  );
  const few = shown.filter((row) => !row.isRest).slice(0, 3);
  if (few.length === shown.length) return table(few.map(line));
  const holder = element("div", {}, table(few.map(line)));
  holder.append(
    element(
      "button",
      { type: "button", class: "more", click: () => holder.replaceChildren(table(shown.map(line))) },
      "all that they share",
    )
  );
  return holder;
}

// Words over time.

/** Numbers of which each is given as its distance to the one before. */
function summed(steps) {
  let last = 0;
  return steps.map((step) => (last += step));
}

/** A function that gives the share of the shown articles that have a word, for each part of the time. */
function wordShares() {
  const { edges, sample } = data.words;
  const isShown = new Set(shownArticles());
  const counts = (places) => countsBetween(
    edges,
    places.filter((place) => isShown.has(place)).map((place) => articles[place].t),
  );
  const totals = counts(sample ? summed(sample) : [...articles.keys()]);
  return (word) => counts(summed(word[2])).map((count, part) => (totals[part] ? count / totals[part] : 0));
}

function wordsView(main) {
  main.append(element("h2", {}, "Words over time"));
  const found = data.words;
  if (!found) {
    main.append(
      element("p", {}, "There is too little to compare: words over time need six articles or more, of several days.")
    );
    return;
  }
  const turn = partFormats[found.unit].format(moment(found.edges[found.turn]));
  const shares = wordShares();
  main.append(element("p", { class: "meta" },
    `Words and names that tell the articles from ${turn} on from those before. Each column is the share of the articles ` +
      `of a ${unitNames[found.unit]} that have the word; the figure is the highest.` +
      (isFiltered() ? " Only articles that pass the filter count." : "")));
  for (const [isRise, name] of [[1, "Rose"], [0, "Fell"]]) {
    const words = found.words.filter((word) => word[1] === isRise);
    if (!words.length) continue;
    main.append(
      element(
        "section",
        { "aria-label": name },
        element("h3", { class: "label" }, name),
        element("div", { class: "multiples" }, words.map((word) => wordFigure(word[0], shares(word)))),
      )
    );
  }
}

/** One word: a link that searches for it, its columns, and in words what they show. */
function wordFigure(text, shares) {
  const { edges, unit } = data.words;
  const label = (place) => (
    unit === "day" || unit === "week" ? dayAlone : partFormats[unit]
  ).format(moment(edges[place]));
  const peak = Math.max(...shares);
  const percent = `${Math.round(peak * 100)} %`;
  return element("figure", {},
    element(
      "figcaption",
      {},
      element(
        "a",
        { href: addressOf({ view: "search", id: text.includes(" ") ? `"${text}"` : text }), dir: "auto" },
        text,
      ),
    ),
    element(
      "div",
      { class: "plot" },
      wordColumns(shares, 180, 44),
      element("span", { class: "figure", "aria-hidden": "true" }, percent),
    ),
    element("p", { class: "hidden" }, peak ? `Most in ${label(shares.indexOf(peak))}, ${percent} of the articles.` : "None."),
    element("p", { class: "ends", "aria-hidden": "true" },
      element("span", {}, label(0)), element("span", {}, label(shares.length - 1))));
}

// Words over time.

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
  main.append(element("p", { class: "meta" },
    `Words and names that tell the articles from ${turn} on from those before. Each column is the number of articles ` +
      `with the word in a ${unitNames[found.unit]}; the figure is the highest. All articles count, also those that ` +
      "the filter leaves out."));
  for (const [isRise, name] of [[1, "Rose"], [0, "Fell"]]) {
    const words = found.words.filter((word) => word[1] === isRise);
    if (!words.length) continue;
    main.append(
      element(
        "section",
        { "aria-label": name },
        element("h3", { class: "label" }, name),
        element("div", { class: "multiples" }, words.map(wordFigure)),
      )
    );
  }
}

/** One word: a link that searches for it, its columns, and in words what they show. */
function wordFigure([text, , counts]) {
  const { edges, unit } = data.words;
  const label = (place) => (
    unit === "day" || unit === "week" ? dayAlone : partFormats[unit]
  ).format(moment(edges[place]));
  const peak = Math.max(...counts);
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
      wordColumns(counts, 180, 44),
      element("span", { class: "figure", "aria-hidden": "true" }, number.format(peak)),
    ),
    element("p", { class: "hidden" }, `Most in ${label(counts.indexOf(peak))}, ${counted(peak, "article")}.`),
    element("p", { class: "ends", "aria-hidden": "true" },
      element("span", {}, label(0)), element("span", {}, label(counts.length - 1))));
}

// The list of stories, and one story.

function storiesView(main) {
  const found = shownStories();
  const several = found.filter((story) => story.members.length > 1);
  const isFresh = state.sort === "new";
  const choice = (sort, name) =>
    element(
      "a",
      {
        href: addressOf({ view: "stories", sort }),
        "aria-current": (state.sort ?? "") === (sort ?? "") ? "true" : null,
      },
      name,
    );
  main.append(
    element("h2", {}, "Stories"),
    element(
      "p",
      { class: "meta sorting" },
      dotted(counted(several.length, "story", "stories"), choice(undefined, "by size"), choice("new", "newest first")),
    ),
  );
  announce(counted(several.length, "story", "stories"));
  if (!several.length) {
    main.append(
      element(
        "p",
        {},
        `No two articles${isFiltered() ? " that pass the filter" : ""} tell of the same story.`,
      )
    );
    return;
  }
  if (data.time) {
    const [first, last] = endsOf(articles.keys());
    main.append(element("p", { class: "striphead", "aria-hidden": "true" },
      element("span", {},
        element("span", {}, endNames(first, last)[0]),
        first === last ? null : element("span", {}, endNames(first, last)[1]))));
  }
  main.append(...longList(isFresh ? byFreshness(several) : several, storyLine, "storylist", 50));
  const told = several.reduce((sum, story) => sum + story.members.length, 0);
  const alone = shownArticles().length - told;
  if (alone > 0) {
    main.append(
      element("p", { class: "meta" },
        `${counted(alone, "article stands", "articles stand")} alone, and ${alone === 1 ? "is" : "are"} found under `,
        element("a", { href: addressOf({ view: "articles" }) }, "Articles"), "."),
    );
  }
}

/** A longer list of articles stands below the summary, not beside it. */
const mostBeside = 14;

function storyView(main) {
  const place = placeOfStory.get(state.id);
  if (place === undefined) return missing(main, `There is no story ${state.id} here.`);
  const shown = new Set(shownArticles());
  const story = withHeadingsRaised(parsed(markup(`s${place}`)));
  story.removeAttribute("id");
  const hidden = stories[place].m.filter((article) => !shown.has(article)).length;
  const meta = story.querySelector(".meta");
  const list = story.querySelector(".members");
  const chart = storyChart(stories[place].m, shown, main.clientWidth);
  if (chart) meta.parentNode.insertBefore(chart, story.querySelector(".summary") ?? list);
  const beside = element("div", {}, element("h3", { class: "label" }, chart ? "Articles over time" : "Articles"));
  list.replaceWith(beside);
  if (hidden) beside.append(
    element("p", { class: "note" }, `${counted(hidden, "article does", "articles do")} not pass the filter.`)
  );
  for (const line of [...list.children]) if (!shown.has(Number(line.dataset.a))) line.remove();
  foldCopies(list);
  beside.append(list);
  keepFilters(story);
  const told = [...story.children].filter((part) => part.matches(".summary, .differences"));
  if (list.querySelectorAll("li").length > mostBeside) story.classList.add("long");
  else if (told.length) story.append(element("div", { class: "parted" }, element("div", {}, told), beside));
  main.append(story);
}

/** The headings of a part of the page one step higher: in a view of its own it stands below the page's title. */
function withHeadingsRaised(part) {
  for (const level of [3, 4, 5]) {
    for (const heading of [...part.querySelectorAll(`h${level}`)]) {
      const raised = element(`h${level - 1}`);
      for (const { name, value } of heading.attributes) raised.setAttribute(name, value);
      raised.append(...heading.childNodes);
      heading.replaceWith(raised);
    }
  }
  return part;
}

/** The copies behind an article go into a part that can be opened. */
function foldCopies(list) {
  let copies = null;
  for (const line of [...list.children]) {
    if (!line.classList.contains("copy") || !line.previousElementSibling) {
      copies = null;
      continue;
    }
    if (!copies) {
      copies = element("details", {}, element("summary"), element("ol"));
      line.previousElementSibling.append(copies);
    }
    copies.lastChild.append(line);
    copies.firstChild.textContent = counted(copies.lastChild.children.length, "copy", "copies");
  }
}

/** Links inside a part take the filters of now along. */
function keepFilters(part) {
  if (!isFiltered()) return;
  for (const link of part.querySelectorAll('a[href^="#"]')) link.setAttribute(
    "href",
    addressOf(readOnly(link.getAttribute("href"))),
  );
}

const readOnly = (hash) => {
  const { view, id } = readAddress(hash);
  return { view, id };
};

/** The articles of a story on its own span of time, those of one moment above each other. */
function storyChart(members, shown, width) {
  const dated = members.filter((place) => articles[place].t !== undefined);
  const [first, last] = endsOf(dated);
  if (dated.length < 2 || first === last || width < 100) return null;
  const [radius, margin, bottom] = [5, 8, 22];
  const columns = new Map();
  const most = Math.max(1, Math.floor((width - 2 * margin) / (2 * radius + 1)));
  for (const place of dated) {
    const column = Math.round(((articles[place].t - first) / (last - first)) * (most - 1));
    columns.set(column, [...(columns.get(column) ?? []), place]);
  }
  const tallest = Math.min(14, Math.max(...[...columns.values()].map((column) => column.length)));
  const height = tallest * (2 * radius + 1) + bottom + 6;
  const base = height - bottom;
  const drawing = element("svg", { class: "dots", width, height, viewBox: `0 0 ${width} ${height}`, role: "img",
    "aria-label": `${counted(dated.length, "article")}, ${spanOf(dated)}` });
  drawing.append(element("line", { class: "axis", x1: 0, x2: width, y1: base, y2: base }));
  for (const [column, places] of columns) {
    const x = margin + (most > 1 ? (column / (most - 1)) * (width - 2 * margin) : 0);
    places.slice(0, 14).forEach((place, level) => {
      const kind = [shown.has(place) ? "full" : "pale", articles[place].o === undefined ? "" : "copy"].join(" ");
      drawing.append(
        element("circle",
          { class: kind, cx: x.toFixed(1), cy: base - radius - 2 - level * (2 * radius + 1), r: radius },
          element("title", {}, `${dayOf(place)}: ${articleHeading(place)}`)),
      );
    });
  }
  drawing.append(
    element("text", { class: "tick", x: 0, y: height - 5 }, endNames(first, last)[0]),
    element("text", { class: "tick", x: width, y: height - 5, "text-anchor": "end" }, endNames(first, last)[1]),
  );
  return element("figure", {}, drawing);
}

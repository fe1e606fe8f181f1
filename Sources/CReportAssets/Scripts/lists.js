// Lists of articles and of stories.

/** A line for an article: its day, its headline, its source. */
function articleLine(place, ...more) {
  const seconds = articles[place].t;
  const day = element(
    "time",
    { datetime: seconds === undefined ? null : isoDay(seconds) },
    seconds === undefined ? "no date" : shortDay.format(moment(seconds)),
  );
  const source = sourceOf(place);
  return element(
    "li",
    {},
    day,
    element("span", { class: "what" }, articleLink(place), source ? " " : null, source,
      articles[place].o === undefined ? null : element("span", { class: "kind" }, " copy"), ...more),
  );
}

/** Newest first, those without a date last. */
function newestFirst(places) {
  return [...places].sort(
    (one, other) => (articles[other].t ?? -Infinity) - (articles[one].t ?? -Infinity) || one - other
  );
}

/** A list that shows some of its items, and more when asked: thousands would take their time to be laid out. */
function longList(items, make, name, most = 100) {
  const list = element("ol", { class: name });
  let shown = 0;
  const button = element("button", { type: "button", class: "more", click: () => more(true) });
  function more(isAsked) {
    const next = items.slice(shown, shown + most).map(make);
    shown += next.length;
    list.append(...next);
    button.hidden = shown >= items.length;
    const left = items.length - shown;
    button.textContent = `Show ${number.format(Math.min(most, left))} more of ${number.format(left)}`;
    if (isAsked) next[0].querySelector("a")?.focus({ preventScroll: true });
  }
  more(false);
  return [list, button];
}

/** A story in a list: how many articles, headline, labels, first sentence, and when. */
function storyLine({ place, members }) {
  const opening = storyOpening(place);
  const labels = storyLabels(place);
  return element(
    "li",
    {},
    element(
      "p",
      { class: "size" },
      number.format(members.length),
      element("span", { class: "hidden" }, members.length === 1 ? " article" : " articles"),
    ),
    element(
      "div",
      { class: "what" },
      element("h3", {}, storyLink(place)),
      opening ? element("p", { dir: "auto" }, opening) : null,
      element(
        "p",
        { class: "meta" },
        dotted(spanOf(members), labels ? element("span", { dir: "auto" }, labels) : null),
      ),
    ),
    strip(members, 220),
  );
}

// All articles in two dimensions, near ones near each other.

const storyColors = 6;

function mapView(main) {
  main.append(element("h2", {}, "Map"));
  if (!data.map) return missing(main, "This report has no map.");
  const shown = new Set(shownArticles());
  const size = 1000;
  const named = shownStories([...shown]).filter((story) => story.members.length > 1);
  const place = mapPlaces(size);
  const drawing = element(
    "svg",
    {
      class: "map", viewBox: `0 0 ${size} ${size}`, tabindex: "0", role: "application",
      "aria-label": "Map of the articles. Arrow keys go from dot to dot, Enter opens the article, plus and minus look closer.",
    },
  );
  const points = element("g", { "aria-hidden": "true" });
  for (let article = 0; article < articles.length; article++) {
    const story = articles[article].k;
    const kind = !shown.has(article) ? "pale" : story < storyColors ? `story-color-${story}` : "full";
    points.append(
      element(
        "circle",
        { class: kind, cx: place[article][0].toFixed(1), cy: place[article][1].toFixed(1), "data-a": article },
      )
    );
  }
  drawing.append(points);
  const labels = element("div", { class: "names" });
  const anchors = named.slice(0, 40).map(({ place: story, members }) => {
    const [x, y] = middle(members.map((member) => place[member]));
    const href = addressOf({ view: "story", id: String(stories[story].n) });
    const link = element("a", { href, dir: "auto", class: story < storyColors ? `name story-color-${story}` : "name" },
      storyLabels(story).split(", ")[0] || storyHeading(story));
    labels.append(link);
    return { link, x, y };
  });
  const frame = element("div", { class: "mapframe" }, drawing, labels);
  const tip = element(
    "p",
    { class: "tip", "aria-live": "polite" },
    "Point at a dot to see its article, or go from dot to dot with the arrow keys; scroll or use the buttons to look closer.",
  );
  const zoom = mapZoom(frame, drawing, anchors, size);
  const tell = (article) => tip.replaceChildren(
    element("time", {}, dayOf(article)), " ", element("bdi", {}, articleHeading(article))
  );
  points.addEventListener("pointerover", (event) => {
    const article = event.target.dataset.a;
    if (article !== undefined) tell(Number(article));
  });
  mapKeys(drawing, points, place, shown, zoom, tell);
  points.addEventListener("click", (event) => {
    const article = event.target.dataset.a;
    if (article !== undefined && !zoom.hasMoved()) location.hash = addressOf(
      { view: "article", id: articles[article].i }
    );
  });
  const view = element("div", {},
    element("p", { class: "zoom" },
      element("button", { type: "button", click: () => zoom.by(1.6) }, "Closer"), " ",
      element("button", { type: "button", click: () => zoom.by(1 / 1.6) }, "Farther"), " ",
      element("button", { type: "button", click: () => zoom.reset() }, "All")),
    frame, tip);
  const list = element("section", { "aria-labelledby": "mapped" },
    element("h3", { id: "mapped", class: "label" }, "Stories on the map"),
    ...longList(named, ({ place: story, members }) => element("li", {},
      element(
        "span",
        { class: story < storyColors ? `key story-color-${story}` : "key", "aria-hidden": "true" },
      ), storyLink(story),
      element("span", { class: "meta" }, ` ${counted(members.length, "article")}`)), "plain", 20));
  main.append(
    element(
      "p",
      { class: "meta" },
      dotted(
        counted(shown.size, "article"),
        "near articles are alike; how far apart others are says little; the largest stories have colors",
      ),
    ),
    element("div", { class: "mapped" }, view, list));
  zoom.reset();
}

/** The places of the articles inside a square. */
function mapPlaces(size) {
  const xs = data.map.filter((_, at) => at % 2 === 0);
  const ys = data.map.filter((_, at) => at % 2 === 1);
  const least = (values) => values.reduce((one, other) => Math.min(one, other), Infinity);
  const most = (values) => values.reduce((one, other) => Math.max(one, other), -Infinity);
  const [left, top] = [least(xs), least(ys)];
  const spread = Math.max(most(xs) - left, most(ys) - top) || 1;
  const margin = 40;
  return xs.map(
    (x, at) => [
      margin + ((x - left) / spread) * (size - 2 * margin),
      margin + ((ys[at] - top) / spread) * (size - 2 * margin),
    ]
  );
}

const mapSteps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Going from dot to dot by arrow keys: the next one is near, and more in the direction than beside it. */
function mapKeys(drawing, points, place, shown, zoom, tell) {
  let current = null;
  function choose(article) {
    points.children[current]?.classList.remove("chosen");
    current = article;
    const dot = points.children[article];
    dot.classList.add("chosen");
    // Above those that it lies under, by being drawn once more.
    drawing.querySelector("use")?.remove();
    dot.id = "chosen-dot";
    for (const other of points.querySelectorAll("#chosen-dot")) if (other !== dot) other.removeAttribute("id");
    drawing.append(element("use", { href: "#chosen-dot", "aria-hidden": "true" }));
    zoom.show(...place[article]);
    tell(article);
  }
  drawing.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !shown.size) return;
    const step = mapSteps[event.key];
    if (step) {
      const next = current === null ? [...shown][0] : dotToward(place, shown, current, step);
      if (next !== undefined) choose(next);
    } else if (event.key === "Enter" && current !== null) {
      location.hash = addressOf({ view: "article", id: articles[current].i });
    } else if (event.key === "+" || event.key === "-") {
      zoom.by(event.key === "+" ? 1.6 : 1 / 1.6);
      if (current !== null) zoom.show(...place[current]);
    } else {
      return;
    }
    event.preventDefault();
  });
}

/** The shown dot that is nearest in a direction, where way to the side counts twice; undefined at the edge. */
function dotToward(place, shown, from, [dx, dy]) {
  const [x, y] = place[from];
  let [best, least] = [undefined, Infinity];
  for (const article of shown) {
    const [ahead, aside] = [
      (place[article][0] - x) * dx + (place[article][1] - y) * dy,
      Math.abs((place[article][0] - x) * dy) + Math.abs((place[article][1] - y) * dx),
    ];
    const way = ahead + 2 * aside;
    if (article !== from && ahead > 0 && aside <= 2 * ahead && way < least) [best, least] = [article, way];
  }
  return best;
}

/** Where the name of a story stands: in the middle of its articles, above nearly all of them. */
function middle(points) {
  const ranked = (values) => [...values].sort((one, other) => one - other);
  const [xs, ys] = [ranked(points.map((point) => point[0])), ranked(points.map((point) => point[1]))];
  return [xs[xs.length >> 1], ys[Math.floor(ys.length / 8)]];
}

/**
 * Looking closer, by wheel, by dragging and by buttons. Names keep their size, and one that would cover another is
 * hidden.
 */
function mapZoom(frame, drawing, anchors, size) {
  let [x, y, extent] = [0, 0, size];
  let [moved, held] = [0, null];
  const pixels = () => drawing.clientWidth / extent;
  function draw() {
    extent = Math.max(size / 60, Math.min(size, extent));
    x = Math.max(0, Math.min(size - extent, x));
    y = Math.max(0, Math.min(size - extent, y));
    drawing.setAttribute("viewBox", `${x} ${y} ${extent} ${extent}`);
    drawing.style.setProperty("--dot", `${4.2 / pixels()}px`);
    const taken = [];
    for (const { link, x: ownX, y: ownY } of anchors) {
      const [left, top] = [(ownX - x) * pixels(), (ownY - y) * pixels()];
      const isInside = left >= 0 && top >= 0 && left <= frame.clientWidth && top <= frame.clientHeight;
      link.hidden = !isInside;
      if (!isInside) continue;
      const half = link.offsetWidth / 2;
      const middle = Math.max(half, Math.min(frame.clientWidth - half, left));
      const height = link.offsetHeight;
      // Above its dots, inside the frame.
      const edge = Math.max(0, top - height - 8);
      const box = [middle - half, edge, middle + half, edge + height];
      link.hidden = taken.some(
        (other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]
      );
      if (link.hidden) continue;
      taken.push(box);
      link.style.setProperty("left", `${middle}px`);
      link.style.setProperty("top", `${edge}px`);
    }
  }
  function by(factor, atX = 0.5, atY = 0.5) {
    const next = Math.max(size / 60, Math.min(size, extent / factor));
    [x, y, extent] = [x + (extent - next) * atX, y + (extent - next) * atY, next];
    draw();
  }
  /** Moves so far that a place is in view. */
  function show(ownX, ownY) {
    const edge = extent / 10;
    if (ownX < x + edge || ownX > x + extent - edge) x = ownX - extent / 2;
    if (ownY < y + edge || ownY > y + extent - edge) y = ownY - extent / 2;
    draw();
  }
  function reset() {
    [x, y, extent] = [0, 0, size];
    draw();
  }
  drawing.addEventListener("wheel", (event) => {
    event.preventDefault();
    const box = drawing.getBoundingClientRect();
    by(event.deltaY < 0 ? 1.25 : 0.8, (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
  }, { passive: false });
  drawing.addEventListener("pointerdown", (event) => { [held, moved] = [[event.clientX, event.clientY], 0]; });
  drawing.addEventListener("pointermove", (event) => {
    if (!held || !event.buttons || extent >= size) return;
    const [dx, dy] = [event.clientX - held[0], event.clientY - held[1]];
    moved += Math.abs(dx) + Math.abs(dy);
    [x, y, held] = [x - dx / pixels(), y - dy / pixels(), [event.clientX, event.clientY]];
    draw();
  });
  drawing.addEventListener("pointerup", () => { held = null; });
  return { by, reset, show, hasMoved: () => moved > 6 };
}

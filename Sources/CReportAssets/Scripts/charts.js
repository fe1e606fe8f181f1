// Drawing over time.

/** How many of some moments lie between each two edges. */
function countsBetween(edges, moments) {
  const counts = new Array(edges.length - 1).fill(0);
  for (const seconds of moments) {
    if (seconds === undefined || seconds < edges[0] || seconds >= edges[edges.length - 1]) continue;
    let [low, high] = [0, counts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (edges[middle] <= seconds) low = middle;
      else high = middle - 1;
    }
    counts[low]++;
  }
  return counts;
}

/** A number at or below `most` that reads well on an axis: 1, 2 or 5 times a power of ten. */
function roundTick(most) {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return [5, 2, 1].map((factor) => factor * power).find((tick) => tick <= most) ?? 1;
}

const unitNames = { hour: "hour", day: "day", week: "week", month: "month", year: "year" };

/** `week`, `3 months`. */
function partName(time) {
  return time.step > 1 ? `${time.step} ${unitNames[time.unit]}s` : unitNames[time.unit];
}

/** The articles over time, those that the filters leave out behind the others; null where none has a date. */
function histogram(shown, width) {
  const time = data.time;
  if (!time || time.edges.length < 3 || width < 100) return null;
  const all = countsBetween(time.edges, articles.map((article) => article.t));
  const counts = countsBetween(time.edges, shown.map((place) => articles[place].t));
  const most = Math.max(1, ...all);
  const [left, top, bottom, height] = [34, 10, 26, 170];
  const step = (width - left) / all.length;
  const size = Math.min(step > 6 ? step - 2 : step * 0.8, 56);
  const room = height - top - bottom;
  const isFewer = shown.length < articles.length;
  const label = (place) => partFormats[time.unit].format(moment(time.edges[place]));
  const name = `${counted(shown.length, "article")} over time, a bar for each ${partName(time)}`;
  const drawing = element(
    "svg",
    { class: "histogram", width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": name },
  );
  const tick = roundTick(most);
  for (let value = tick; value <= most; value += tick) {
    const y = height - bottom - (room * value) / most;
    drawing.append(
      element("line", { class: "grid", x1: left, x2: width, y1: y, y2: y }),
      element("text", { class: "tick", x: left - 8, y: y + 4, "text-anchor": "end" }, number.format(value)),
    );
  }
  const column = (count, place, kind) => {
    const tall = (room * count) / most;
    return element("rect", {
      class: kind, x: (
        left + (place + 0.5) * step - size / 2
      ).toFixed(1), width: size.toFixed(1), y: (height - bottom - tall).toFixed(1), height: tall.toFixed(1),
    });
  };
  all.forEach((count, place) => {
    if (!count) return;
    const group = element("g", {}, isFewer ? column(count, place, "pale") : null, column(counts[place], place, "full"));
    group.append(element("title", {}, `${label(place)}: ${counted(counts[place], "article")}`));
    drawing.append(group);
  });
  drawing.append(element("line", { class: "axis", x1: left, x2: width, y1: height - bottom, y2: height - bottom }));
  drawing.append(...axisLabels(all.length, left, step, width, height - 8, label));
  return drawing;
}

/** Labels below parts of a time line, as many as there is room for. */
function axisLabels(count, left, step, width, y, label) {
  const most = Math.max(1, Math.floor((width - left) / 130));
  const every = Math.ceil(count / most);
  const made = [];
  for (let place = 0; place < count; place += every) {
    const middle = left + (place + 0.5) * step;
    const anchor = count === 1 ? "middle" : middle + 50 > width ? "end" : place === 0 ? "start" : "middle";
    const x = anchor === "end" ? width : anchor === "start" ? left : middle;
    if (place > 0 && anchor === "end" && made.length && x - 110 < Number(made.at(-1).getAttribute("x"))) break;
    made.push(element("text", { class: "tick", x: x.toFixed(1), y, "text-anchor": anchor }, label(place)));
  }
  return made;
}

/** When the articles of a story came, as dots on the time of the whole report. */
function strip(members, width, height = 18) {
  const time = data.time;
  if (!time) return null;
  const [first, last] = endsOf(articles.keys());
  const radius = 3.5;
  const room = width - 2 * radius;
  const place = (seconds) => radius + (last > first ? ((seconds - first) / (last - first)) * room : room / 2);
  const drawing = element(
    "svg",
    { class: "strip", width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
  );
  drawing.append(element("line", { class: "grid", x1: 0, x2: width, y1: height / 2, y2: height / 2 }));
  for (const member of members) {
    const seconds = articles[member].t;
    if (seconds !== undefined) drawing.append(
      element("circle", { cx: place(seconds).toFixed(1), cy: height / 2, r: radius })
    );
  }
  return drawing;
}

/** The share of articles that have a word in each part of the time; the highest column is the height. */
function wordColumns(counts, width, height) {
  const most = Math.max(...counts) || 1;
  const step = width / counts.length;
  const drawing = element(
    "svg",
    {
      class: "columns",
      width: "100%",
      height,
      viewBox: `0 0 ${width} ${height}`,
      preserveAspectRatio: "none",
      "aria-hidden": "true",
    },
  );
  counts.forEach((count, place) => {
    const tall = ((height - 1) * count) / most;
    drawing.append(
      element(
        "rect",
        {
          x: (place * step).toFixed(1),
          width: Math.max(1, step - 1.5).toFixed(1),
          y: (height - 1 - tall).toFixed(1),
          height: (count ? tall : 0).toFixed(1),
        },
      )
    );
  });
  drawing.append(element("rect", { class: "axis", x: 0, width, y: height - 1, height: 1 }));
  return drawing;
}

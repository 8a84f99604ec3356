// How far each episode was heard, kept on this device: by guid, { page, audio, title, at, of,
// when, done }, in seconds; `page` and `audio` are addresses. Shown on the rows of the front page.
const MOST_REMEMBERED = 400;
const LONGEST_TITLE = 200; // characters: a device keeps five million of all sites' pages together
const EDGE = 5; // seconds: so near to its start or its end nothing is left to be resumed

const heard = () => store.get("heard") ?? {};

const remember = () => {
  if (!track) return;
  const at = audio().currentTime;
  const of = length();
  const all = heard();
  const before = all[track.guid];
  saved = at;
  if (at <= EDGE && !before) return;
  const ended = at >= of - EDGE;
  all[track.guid] = {
    page: track.page,
    audio: track.audio.startsWith("data:") ? "" : track.audio,
    title: track.title.slice(0, LONGEST_TITLE),
    at: at <= EDGE || ended ? 0 : Math.floor(at),
    of: Math.round(of),
    when: Date.now(),
    done: ended || (at <= EDGE && before.done),
  };
  const kept = Object.entries(all).sort(([, a], [, b]) => b.when - a.when);
  store.set("heard", Object.fromEntries(kept.slice(0, MOST_REMEMBERED)));
  paintRows();
};

// Also while the screen is locked: a phone may end the page before it is seen again.
const keepPlace = () => {
  if (Math.abs(audio().currentTime - saved) > 5) remember();
};

// Where to go on; null for what was not begun, and for what was heard to its end.
const placeOf = (episode) => heard()[episode.guid]?.at || null;

const played = (page) => Object.values(heard()).some((one) => one.page === page && one.done);

const minutesLeft = ({ at, of }) => say("left", { n: Math.max(1, Math.ceil((of - at) / 60)) });

const rows = () => [...document.querySelectorAll("[data-episode]")];
const pageOf = (row) => row.querySelector("h3 a, a")?.href.split("#")[0];

const paintRow = (row, record) => {
  const link = row.querySelector(".listen");
  const label = link?.querySelector("span");
  if (!label) return;
  const here = playing() && track.page === pageOf(row);
  link.dataset.length ??= label.textContent;
  link.dataset.label ??= link.getAttribute("aria-label");
  const of = Number(row.dataset.duration);
  const told = record?.done ? say("played") : record?.at ? minutesLeft({ at: record.at, of }) : "";
  label.textContent = told || link.dataset.length;
  const name = here ? link.dataset.label.replace(say("listen"), say("pause")) : link.dataset.label;
  link.setAttribute("aria-label", [name, told].filter(Boolean).join(", "));
  link.classList.toggle("playing", here);
  if (!link.querySelector(".icon-pause")) {
    link.querySelector(".icon-play")?.after($("play").querySelector(".icon-pause").cloneNode(true));
  }
  row.classList.toggle("played", Boolean(record?.done));
  let bar = row.querySelector(".heard");
  if (!bar) {
    bar = document.createElement("i");
    bar.className = "heard";
    link.append(bar);
  }
  bar.hidden = !record?.at;
  if (record?.at) bar.style.setProperty("--done", `${(100 * record.at) / of}%`);
};

const paintRows = () => {
  const all = rows();
  if (!all.length) return;
  const byPage = new Map(Object.values(heard()).map((record) => [record.page, record]));
  for (const row of all) paintRow(row, byPage.get(pageOf(row)));
  paintContinue(all);
};

// The episode last begun and not heard to its end, over the rows of the front page.
const paintContinue = (all) => {
  const folder = new URL(".", pageOf(all[0])).href;
  const [latest] = Object.values(heard())
    .filter((record) => record.at && !record.done && record.page.startsWith(folder))
    .sort((a, b) => b.when - a.when);
  let box = $("continue");
  if (!latest || track) {
    if (box) hide(box, () => $("play"));
    return;
  }
  if (!box) {
    box = $("continue-form").content.firstElementChild.cloneNode(true);
    const masthead = document.querySelector("main > .masthead");
    if (masthead) masthead.after(box);
    else document.querySelector("main").prepend(box);
  }
  box.hidden = false;
  const link = box.querySelector("a");
  link.href = `${latest.page}#play`;
  link.dataset.audio = latest.audio;
  link.querySelector("b").textContent = latest.title;
  link.querySelector("small").textContent = minutesLeft(latest);
};

// What the bar at the foot of the window shows: the time, the chapter, and how densely the
// episode is spoken, so that pauses and chapters can be seen before they are heard.
const BAR = 4; // CSS pixels from one stroke to the next
const DENSITY_HEIGHT = 24;
const TICK = 10; // CSS pixels a chapter must have for its beginning to be marked
let chapterShown = -2;

const openDock = () => {
  $("dock").hidden = false;
  $("seek").max = String(Math.ceil(track.seconds));
  $("ticks").replaceChildren(
    ...track.chapters.slice(1).map(({ start: at }) => {
      const tick = document.createElement("i");
      tick.style.insetInlineStart = `${(100 * at) / track.seconds}%`;
      return tick;
    }),
  );
  drawBar();
  fillSheet();
  offerChapters();
};

// All that depends on the time; called for every frame while playing.
const paint = () => {
  if (!track) return;
  const at = audio().currentTime;
  const of = length();
  const seek = $("seek");
  seek.value = String(Math.round(at));
  $("bar").style.setProperty("--done", `${(100 * at) / of}%`);
  const spokenTime = say("position_of", { at: clock(at), of: clock(of) });
  if (seek.getAttribute("aria-valuetext") !== spokenTime) {
    seek.setAttribute("aria-valuetext", spokenTime);
    $("elapsed").textContent = clock(at);
    $("left").textContent = `−${clock(Math.floor(of) - Math.floor(at))}`;
  }
  markAt(at);
  paintChapter(chapterAt(at + 0.01));
  showHere();
};

const markCurrent = (list, now) =>
  document.querySelectorAll(list).forEach((link, number) => {
    if (number === now) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
    if (number === now) showInList(link);
  });

// Scroll a list of chapters that is higher than its box, and nothing around it. Whoever walks
// along it with the keyboard is left where they are.
const showInList = (link) => {
  const list = link.closest(".pinned > ol, #sheet-chapters");
  if (list.querySelector(":focus-visible")) return;
  const box = list.getBoundingClientRect();
  const row = link.getBoundingClientRect();
  if (row.top >= box.top && row.bottom <= box.bottom) return;
  list.scrollTop += row.top - box.top - (box.height - row.height) / 2;
};

const paintChapter = (now) => {
  if (now === chapterShown) return;
  chapterShown = now;
  const title = track.chapters[now]?.title ?? track.title;
  $("now-title").textContent = onScreen() || title === track.title ? title : `${track.title} · ${title}`;
  markCurrent(".chapters a", onScreen() ? now : -1);
  markCurrent("#sheet-chapters a", now);
  tellSystem(title);
};

const paintState = () => {
  const label = say(playing() ? "pause" : "play");
  $("play").setAttribute("aria-label", label);
  $("play").classList.toggle("playing", playing());
  const listen = $("listen");
  if (listen) {
    const here = playing() && onScreen();
    listen.classList.toggle("playing", here);
    listen.querySelector("span").textContent = here ? label : say("listen");
  }
  paintRows();
};

const everyFrame = () => {
  if (!playing()) return;
  paint();
  requestAnimationFrame(everyFrame);
};

// Letters said in each of `count` equal stretches of the episode, spread over their words.
const lettersSaid = (count) => {
  const said = new Float64Array(count);
  const scale = count / track.seconds;
  for (const sentence of track.sentences) {
    const whole = [{ start: sentence.start, end: sentence.end, from: 0, to: sentence.text.length }];
    for (const { start: begin, end, from, to } of sentence.words.length ? sentence.words : whole) {
      const first = begin * scale;
      const last = Math.max(end * scale, first + 1e-6);
      for (let at = Math.floor(first); at < Math.min(last, count); at += 1) {
        said[at] += ((to - from) * (Math.min(last, at + 1) - Math.max(first, at))) / (last - first);
      }
    }
  }
  return said;
};

const drawBar = () => {
  const width = $("bar").clientWidth;
  $("ticks").hidden = width < TICK * track.chapters.length;
  const count = clamp(Math.floor(width / BAR), 20, 400);
  const said = lettersSaid(count);
  const most = Math.max(...said, 1e-9);
  const path = [...said].map((letters, at) => {
    const height = 3 + (DENSITY_HEIGHT - 3) * (letters / most) ** 1.5;
    return `M${at + 0.5} ${((DENSITY_HEIGHT - height) / 2).toFixed(1)}v${height.toFixed(1)}`;
  });
  for (const drawing of document.querySelectorAll("#bar svg")) {
    drawing.setAttribute("viewBox", `0 0 ${count} ${DENSITY_HEIGHT}`);
    drawing.firstElementChild.setAttribute("d", path.join(""));
  }
};

// The time and the chapter under the pointer, or where the slider is being dragged to.
const showTip = (time) => {
  const share = clamp(time / track.seconds, 0, 1);
  const title = track.chapters[chapterAt(time)]?.title ?? "";
  $("tip").textContent = [clock(time), title].filter(Boolean).join(" · ");
  $("tip").hidden = false;
  const bar = $("bar").getBoundingClientRect();
  const half = $("tip").offsetWidth / 2;
  const middle = clamp(bar.left + share * bar.width, half + 8, innerWidth - half - 8);
  $("tip").style.left = `${middle - bar.left}px`;
};

const hideTip = () => ($("tip").hidden = true);

const watchBar = () => {
  const bar = $("bar");
  bar.addEventListener("pointermove", (event) => {
    const { left, width } = bar.getBoundingClientRect();
    showTip(clamp((event.clientX - left) / width, 0, 1) * track.seconds);
  });
  for (const type of ["pointerleave", "pointerup", "pointercancel"]) bar.addEventListener(type, hideTip);
  $("seek").addEventListener("blur", hideTip);
  $("seek").addEventListener("change", hideTip);
  new ResizeObserver(() => track && drawBar()).observe(bar);
};

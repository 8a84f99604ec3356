// What happens when: the only part that acts on its own.

// Everything that belongs to the episode in the page; again when the next one takes its place.
const openPage = () => {
  episode = JSON.parse($("data").textContent);
  chapterShown = -2;
  readTranscript(episode);
  for (const id of ["listen", "share", "enqueue", "hint", "search"]) {
    if ($(id)) $(id).hidden = false;
  }
  $("seek").max = String(Math.ceil(episode.seconds));
  $("ticks").replaceChildren(
    ...episode.chapters.slice(1).map(({ start: at }) => {
      const tick = document.createElement("i");
      tick.style.insetInlineStart = `${(100 * at) / episode.seconds}%`;
      return tick;
    }),
  );
  setSpeed(store.get("speed") ?? 1);
  paintQueue();
  paintState();
  paint();
};

const listenToAudio = () => {
  const element = audio();
  for (const type of ["play", "pause", "ended"]) element.addEventListener(type, paintState);
  element.addEventListener("play", () => requestAnimationFrame(everyFrame));
  element.addEventListener("pause", remember);
  element.addEventListener("seeked", paint);
  element.addEventListener("ended", playNext);
  element.addEventListener("error", () => note(say("failed")));
  element.addEventListener("timeupdate", () => {
    if (playing()) checkSleep();
    if (document.hidden) paint();
    tellPosition();
  });
  addEventListener("pagehide", remember);
  addEventListener("hashchange", openAtAddress);
  addEventListener("scroll", showHere, { passive: true });
  addEventListener("popstate", () => location.hash || location.reload());
};

const listenToReader = () => {
  on("click", "#play, #listen", toggle);
  on("click", "[data-skip]", (_, element) => skip(Number(element.dataset.skip)));
  on("click", "a[data-t]", (event, link) => {
    event.preventDefault();
    seekTo(Number(link.dataset.t), true);
  });
  on("click", ".s", (event, element) => {
    const time = timeAt(event, element);
    if (time !== undefined && getSelection().isCollapsed) seekTo(time, true);
  });
  on("click", "#share", share);
  on("click", "#enqueue", () => enqueue(location.href, episode.title));
  on("click", "#here", () => bringIntoView(sentences[spoken].element, true));
  on("click", "#hit-previous", () => showHit(-1));
  on("input", "#query", runSearch);
  on("submit", "#search", (event) => {
    event.preventDefault();
    showHit(1);
  });
  on("input", "#seek", (_, element) => seekTo(Number(element.value)));
  document.addEventListener("keydown", onKey);
};

const listenToSettings = () => {
  on("change", "#speed", (_, element) => setSpeed(Number(element.value)));
  on("change", "#sleep", (_, element) => setSleep(element.value));
  on("input", "#volume", (_, element) => {
    audio().volume = Number(element.value);
    store.set("volume", Number(element.value));
  });
  on("change", "#theme", (_, element) => {
    store.set("theme", element.value || null);
    applyTheme();
  });
  on("change", "#keys-on", (_, element) => store.set("keys", element.checked ? null : false));
  audio().volume = store.get("volume") ?? 1;
  $("volume").value = String(audio().volume);
  $("theme").value = store.get("theme") ?? "";
  $("keys-on").checked = store.get("keys") !== false;
};

const openPlayer = () => {
  audio().controls = false;
  $("controls").hidden = false;
  listenToAudio();
  listenToReader();
  listenToSettings();
  openPage();
  answerSystem();
  if (!openAtAddress()) resume();
  if (/[#&]play\b/.test(location.hash)) start();
};

document.addEventListener("DOMContentLoaded", () => {
  document.documentElement.classList.add("scripted");
  strings = JSON.parse($("strings").textContent);
  document.querySelectorAll("[data-enqueue]").forEach((element) => (element.hidden = false));
  on("click", "[data-enqueue]", (_, element) =>
    enqueue(element.dataset.enqueue, element.dataset.title),
  );
  if (audio()) openPlayer();
  else paintQueue();
});

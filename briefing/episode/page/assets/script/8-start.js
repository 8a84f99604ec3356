// What happens when: the only part that acts on its own.

// The moment an address asks for, in seconds: `#t=83`, `#t=1:23`, `#t=1m23s` and `#t=83,90`
// (W3C media fragments), `#s14` for a sentence; null when there is none.
const timeInAddress = () => {
  const sentence = /^#s(\d+)$/.exec(location.hash);
  if (sentence) return shown.sentences[Number(sentence[1])]?.start ?? null;
  const match = /[#&]t=(?:npt:)?([\d:.hms]+)/.exec(location.hash);
  if (!match) return null;
  const units = /^(?:(\d+)h)?(?:(\d+)m)?(?:([\d.]+)s?)?$/.exec(match[1]);
  const parts = units ? units.slice(1).map((part) => part ?? 0) : match[1].split(":");
  const time = parts.reduce((sum, part) => sum * 60 + Number(part), 0);
  return Number.isFinite(time) ? time : null;
};

// True when the address asks for a moment of the page on screen. While another episode
// sounds only the text goes there.
const openAtAddress = () => {
  const time = shown && timeInAddress();
  if (time === null || !shown) return false;
  if (onScreen()) seekTo(time);
  const sentence = shown.sentences[Math.max(0, lastStarted(shown.sentences, time + 0.05))];
  if (sentence) bringIntoView(spanOf(sentence), true);
  return true;
};

const resume = () => {
  const at = placeOf(shown);
  if (at) note(say("resumed", { t: clock(at) }), { label: say("restart"), act: () => seekTo(0) });
};

// Everything that belongs to the page on screen; again when another takes its place.
const openView = (episode) => {
  shown = episode;
  address = plain(location.href);
  chapterShown = -2;
  for (const id of ["listen", "share", "enqueue", "hint", "search"]) {
    if ($(id)) $(id).hidden = false;
  }
  document.querySelectorAll("[data-enqueue]").forEach((element) => (element.hidden = false));
  if (shown && !playing() && shown.guid !== track?.guid) load(shown);
  openTranscript();
  paintQueue();
  paintState();
  paint();
};

// Of several pages open at once only the one started last sounds.
const silenceOthers = () => {
  if (!("BroadcastChannel" in window)) return;
  const others = new BroadcastChannel("briefing:player");
  others.onmessage = () => audio().pause();
  audio().addEventListener("play", () => others.postMessage("play"));
};

const listenToAudio = () => {
  const element = audio();
  for (const type of ["play", "pause", "ended"]) element.addEventListener(type, paintState);
  element.addEventListener("play", () => {
    if (sleepAt && sleepAt < Date.now()) setSleep("");
    requestAnimationFrame(everyFrame);
  });
  element.addEventListener("pause", () => {
    if (state !== "failed") setState("");
    remember();
  });
  element.addEventListener("seeked", () => {
    if (sleepChapter !== null) setSleep("chapter");
    paint();
  });
  element.addEventListener("ended", () => {
    remember();
    playNext();
  });
  for (const type of ["playing", "canplay"]) element.addEventListener(type, () => setState(""));
  for (const type of ["waiting", "stalled"]) element.addEventListener(type, waitForSound);
  element.addEventListener("volumechange", paintVolume);
  element.addEventListener("error", () => track && fail());
  element.addEventListener("timeupdate", () => {
    if (!track) return;
    if (playing()) {
      checkSleep();
      keepPlace();
    }
    if (document.hidden) paint();
    tellPosition();
  });
  addEventListener("pagehide", remember);
};

const listenToReader = () => {
  on("click", "#play", toggle);
  on("click", "#listen", toggleShown);
  on("click", "[data-skip]", (_, element) => skip(Number(element.dataset.skip)));
  on("click", "a[data-t]", (event, link) => {
    event.preventDefault();
    playFrom(shown, Number(link.dataset.t));
  });
  watchTranscript();
  on("click", ".s", (event, element) => {
    stopAt($(`s${numberOf(element)}`));
    const time = timeAt(event, element);
    if (time !== undefined && getSelection().isCollapsed) playFrom(shown, time);
  });
  on("click", "#enqueue", () => enqueue(shown.page, shown.title));
  on("click", "[data-enqueue]", (_, element) =>
    enqueue(element.dataset.enqueue, element.dataset.title),
  );
  on("click", "#here", (event) => {
    bringIntoView(spokenSpan(), true);
    // By keyboard one reads on from there; after a touch the arrows stay those of the player.
    if (!event.detail) stop.focus({ preventScroll: true });
  });
  on("click", "#hit-previous", () => showHit(-1));
  on("input", "#query", runSearch);
  on("keydown", "#query", (event) => {
    if (event.key === "Escape") leaveSearch();
  });
  on("submit", "#search", (event) => {
    event.preventDefault();
    showHit(1);
  });
  on("input", "#seek", (_, element) => {
    seekTo(Number(element.value));
    showTip(Number(element.value));
  });
  document.addEventListener("keydown", onKey);
};

const listenToSettings = () => {
  on("change", "[data-speed]", (_, element) => setSpeed(Number(element.value)));
  on("change", "#sleep", (_, element) => setSleep(element.value));
  on("input", "#volume", (_, element) => setVolume(Number(element.value)));
  on("click", "#mute, #muted", toggleMuted);
  on("change", "#theme", (_, element) => {
    store.set("theme", element.value || null);
    applyTheme();
  });
  on("change", "#keys-on", (_, element) => store.set("keys", element.checked ? null : false));
  on("change", "#autoplay", (_, element) => store.set("autoplay", element.checked || null));
  audio().volume = store.get("volume") ?? 1;
  paintVolume();
  $("theme").value = store.get("theme") ?? "";
  $("keys-on").checked = store.get("keys") !== false;
  if ($("autoplay")) $("autoplay").checked = store.get("autoplay") === true;
};

const openPlayer = () => {
  audio().controls = false;
  $("controls").hidden = false;
  listenToAudio();
  silenceOthers();
  listenToReader();
  listenToSettings();
  watchBar();
  watchSheet();
  watchSharing();
  watchSite();
  answerSystem();
  openView(readEpisode(document, location.href));
  if (!shown) return;
  if (!openAtAddress()) resume();
  if (/[#&]play\b/.test(location.hash)) start();
};

document.addEventListener("DOMContentLoaded", () => {
  document.documentElement.classList.add("scripted");
  strings = JSON.parse($("strings").textContent);
  if (audio()) openPlayer();
});

// The player: one <audio> element, what it shows, and where the listener stopped.
const audio = () => $("audio");
const playing = () => Boolean(audio()) && !audio().paused;
let episode = null;
let saved = 0;

const length = () => (Number.isFinite(audio().duration) ? audio().duration : episode.seconds);

const seekTo = (time, play = false) => {
  audio().currentTime = clamp(time, 0, Math.max(0, length() - 0.05));
  paint();
  remember();
  if (play) start();
};

const skip = (seconds) => seekTo(audio().currentTime + seconds);

const start = () =>
  audio()
    .play()
    .catch((error) => {
      // A browser may ask for a touch first: the button is there. Other failures are told.
      if (error.name !== "NotAllowedError" && error.name !== "AbortError") note(say("failed"));
    });

const toggle = () => (playing() ? audio().pause() : start());

const chapterAt = (time) => lastStarted(episode.chapters, time);

const toChapter = (step) => {
  const now = chapterAt(audio().currentTime + 0.05);
  // "Previous" first returns to the start of a chapter that is well under way.
  const begun = episode.chapters[now] && audio().currentTime - episode.chapters[now].start > 3;
  const target = now + (step < 0 && begun ? 0 : step);
  if (episode.chapters[target]) seekTo(episode.chapters[target].start);
  else if (step < 0) seekTo(0);
};

const toSentence = (step) => {
  const target = clamp(lastStarted(sentences, audio().currentTime + 0.05) + step, 0, sentences.length - 1);
  if (sentences[target]) seekTo(sentences[target].start);
};

const setSpeed = (speed) => {
  const select = $("speed");
  const known = [...select.options].map((option) => Number(option.value));
  const nearest = known.reduce((a, b) => (Math.abs(b - speed) < Math.abs(a - speed) ? b : a));
  select.value = String(nearest);
  audio().defaultPlaybackRate = nearest;
  audio().playbackRate = nearest;
  store.set("speed", nearest);
};

const changeSpeed = (step) => {
  const select = $("speed");
  const target = clamp(select.selectedIndex + step, 0, select.options.length - 1);
  setSpeed(Number(select.options[target].value));
  note(`${say("speed")}: ${select.value}×`);
};

const remember = () => {
  const at = audio().currentTime;
  const worthIt = at > 5 && at < length() - 5;
  store.set(`at:${episode.guid}`, worthIt ? Math.floor(at) : null);
  saved = at;
};

// All that depends on the time; called for every frame while playing.
const paint = () => {
  const at = audio().currentTime;
  const of = length();
  const seek = $("seek");
  seek.value = String(Math.round(at));
  seek.style.setProperty("--done", `${(100 * at) / of}%`);
  const spokenTime = say("position_of", { at: clock(at), of: clock(of) });
  if (seek.getAttribute("aria-valuetext") !== spokenTime) seek.setAttribute("aria-valuetext", spokenTime);
  $("elapsed").textContent = clock(at);
  $("left").textContent = `−${clock(of - at)}`;
  markAt(at);
  paintChapter(chapterAt(at + 0.01));
  showHere();
};

let chapterShown = -2;

const paintChapter = (now) => {
  if (now === chapterShown) return;
  chapterShown = now;
  const title = episode.chapters[now]?.title ?? episode.title;
  $("now-title").textContent = title;
  document.querySelectorAll(".chapters a").forEach((link, number) => {
    if (number === now) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  });
  tellSystem(title);
};

const paintState = () => {
  document.body.classList.toggle("playing", playing());
  const label = say(playing() ? "pause" : "play");
  $("play").setAttribute("aria-label", label);
  const listen = $("listen");
  if (listen) listen.querySelector("span").textContent = playing() ? label : say("listen");
};

const everyFrame = () => {
  if (!playing()) return;
  paint();
  if (Math.abs(audio().currentTime - saved) > 5) remember();
  requestAnimationFrame(everyFrame);
};

// `#t=83`, `#t=1:23` and `#t=83,90` as in W3C media fragments; null when there is none.
const timeInAddress = () => {
  const match = /[#&]t=(?:npt:)?([\d:.]+)/.exec(location.hash);
  if (!match) return null;
  const time = match[1].split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  return Number.isFinite(time) ? time : null;
};

const openAtAddress = () => {
  const time = timeInAddress();
  if (time === null) return false;
  seekTo(time);
  const element = sentences[spoken]?.element;
  if (element) bringIntoView(element, true);
  return true;
};

const resume = () => {
  const at = store.get(`at:${episode.guid}`);
  if (!at || at > length() - 5) return;
  seekTo(at);
  note(say("resumed", { t: clock(at) }), { label: say("restart"), act: () => seekTo(0) });
};

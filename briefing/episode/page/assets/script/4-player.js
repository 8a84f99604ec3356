// The player: one <audio> element that stays while pages come and go, what it shows, and the
// state it is in.
const LATE = 400; // milliseconds after which waiting for sound is told
const audio = () => $("audio");
const playing = () => Boolean(track) && !audio().paused;
let saved = 0;
let state = ""; // "", "loading", "blocked" (the browser wants a touch first) or "failed"
let lateTimer = 0;

// As the record has it: a browser guesses the length of some files, and then corrects itself.
const length = () => track.seconds || audio().duration || 0;

// Put an episode into the player, at `time` or where the listener stopped.
const load = (next, time = null) => {
  if (track) remember();
  forgetMarks();
  const element = audio();
  track = next;
  chapterShown = -2;
  setState("");
  if (element.src !== next.audio) {
    element.replaceChildren();
    element.src = next.audio;
  }
  openDock();
  setSpeed(store.get("speed") ?? 1);
  const at = time ?? placeOf(next);
  if (at !== null) element.currentTime = at;
  paintState();
  paint();
};

const seekTo = (time) => {
  audio().currentTime = clamp(time, 0, Math.max(0, length() - 0.05));
  paint();
  remember();
};

const skip = (seconds) => seekTo(audio().currentTime + seconds);

const playFrom = (episode, time) => {
  if (episode.guid === track?.guid) seekTo(time);
  else load(episode, time);
  start();
};

const start = () => {
  if (state === "failed") reopen();
  waitForSound();
  return audio()
    .play()
    .catch((error) => {
      if (error.name === "NotAllowedError") setState("blocked");
      else if (error.name !== "AbortError") fail();
    });
};

const toggle = () => {
  if (playing()) audio().pause();
  else if (track) start();
};

// The button of the page on screen: for its episode, whatever the player holds.
const toggleShown = () => {
  if (onScreen()) toggle();
  else {
    load(shown);
    start();
  }
};

const setState = (name) => {
  clearTimeout(lateTimer);
  state = name;
  $("dock").dataset.state = name;
  const text = name ? say(`state_${name}`) : "";
  if ($("state").textContent !== text) $("state").textContent = text;
};

const waitForSound = () => {
  clearTimeout(lateTimer);
  lateTimer = setTimeout(() => {
    if (playing() && audio().readyState < 3 && state !== "failed") setState("loading");
  }, LATE);
};

const fail = () => {
  setState("failed");
  note(say("failed"), { label: say("retry"), act: start });
};

// Ask for the file anew; the place in it stays.
const reopen = () => {
  const at = audio().currentTime || placeOf(track) || 0;
  setState("");
  audio().load();
  audio().currentTime = at;
};

const chapterAt = (time) => lastStarted(track.chapters, time);

const toChapter = (step) => {
  const now = chapterAt(audio().currentTime + 0.05);
  // "Previous" first returns to the start of a chapter that is well under way.
  const begun = track.chapters[now] && audio().currentTime - track.chapters[now].start > 3;
  const target = now + (step < 0 && begun ? 0 : step);
  if (track.chapters[target]) seekTo(track.chapters[target].start);
  else if (step < 0) seekTo(0);
  // While it plays the voice itself says where it is.
  if (!playing()) announce(track.chapters[chapterAt(audio().currentTime + 0.05)]?.title ?? track.title);
};

const toSentence = (step) => {
  const now = lastStarted(track.sentences, audio().currentTime + 0.05);
  const target = track.sentences[clamp(now + step, 0, track.sentences.length - 1)];
  if (!target) return;
  seekTo(target.start);
  if (!playing()) announce(target.text);
};

const speedChoices = () => [...document.querySelectorAll("[data-speed]")];

const setSpeed = (speed) => {
  const known = [...speedChoices()[0].options].map((option) => Number(option.value));
  const nearest = known.reduce((a, b) => (Math.abs(b - speed) < Math.abs(a - speed) ? b : a));
  speedChoices().forEach((choice) => (choice.value = String(nearest)));
  audio().defaultPlaybackRate = nearest;
  audio().playbackRate = nearest;
  store.set("speed", nearest);
};

const changeSpeed = (step) => {
  const [choice] = speedChoices();
  const target = clamp(choice.selectedIndex + step, 0, choice.options.length - 1);
  setSpeed(Number(choice.options[target].value));
  note(`${say("speed")}: ${choice.value}×`);
};

const setVolume = (volume) => {
  store.set("volume", volume);
  audio().volume = volume;
  if (volume > 0) audio().muted = false;
};

const silent = () => audio().muted || store.get("volume") === 0;

const toggleMuted = () => {
  if (silent()) {
    audio().muted = false;
    if (store.get("volume") === 0) setVolume(1);
  } else audio().muted = true;
  note(say(silent() ? "muted" : "unmuted"));
};

const paintVolume = () => {
  showIf(silent(), $("muted"), () => $("options"));
  $("mute").setAttribute("aria-pressed", String(silent()));
  const volume = silent() ? 0 : store.get("volume") ?? 1;
  $("volume").value = String(volume);
  $("volume").setAttribute("aria-valuetext", `${Math.round(100 * volume)}%`);
};

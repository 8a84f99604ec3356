// Sleep: after so many minutes, or at the end of a chapter or of the episode.
const FADE = 6; // seconds over which the voice fades, so that the end does not wake anyone
let sleepAt = null;
let sleepChapter = null;

const setSleep = (choice) => {
  sleepAt = Number(choice) ? Date.now() + Number(choice) * 60000 : null;
  sleepChapter = choice === "chapter" ? chapterAt(audio().currentTime + 0.01) : null;
  $("sleep").value = choice;
  audio().volume = store.get("volume") ?? 1;
  paintSleep();
};

const fallAsleep = () => {
  audio().pause();
  setSleep("");
  note(say("asleep"));
};

// Seconds until it sleeps; Infinity when it was not asked to.
const awakeFor = () => {
  if (sleepAt) return (sleepAt - Date.now()) / 1000;
  if (!$("sleep").value) return Infinity;
  const end = sleepChapter === null ? length() : track.chapters[sleepChapter + 1]?.start ?? length();
  return (end - audio().currentTime) / audio().playbackRate;
};

const paintSleep = () => {
  const left = awakeFor();
  showIf(left !== Infinity, $("sleep-left"), () => $("options"));
  const text = left === Infinity ? "" : clock(left);
  if ($("sleep-time").textContent !== text) $("sleep-time").textContent = text;
};

const checkSleep = () => {
  const left = awakeFor();
  paintSleep();
  if (left <= 0.1 && $("sleep").value !== "episode") fallAsleep();
  else if (left < FADE) audio().volume = (store.get("volume") ?? 1) * (left / FADE);
};

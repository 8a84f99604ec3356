// Sleep timer, lock screen, links to a moment.
const FADE = 6;
let sleepAt = null;
let sleepChapter = null;

const setSleep = (choice) => {
  sleepAt = Number(choice) ? Date.now() + Number(choice) * 60000 : null;
  sleepChapter = choice === "chapter" ? chapterAt(audio().currentTime + 0.01) : null;
  audio().volume = store.get("volume") ?? 1;
};

const fallAsleep = () => {
  audio().pause();
  $("sleep").value = "";
  setSleep("");
  note(say("asleep"));
};

// The voice fades over the last seconds, so that the end does not wake anyone.
const checkSleep = () => {
  const end = episode.chapters[(sleepChapter ?? 0) + 1]?.start ?? length();
  const byChapter = (end - audio().currentTime) / audio().playbackRate;
  const left = sleepAt ? (sleepAt - Date.now()) / 1000 : sleepChapter === null ? Infinity : byChapter;
  if (left <= 0.1) fallAsleep();
  else if (left < FADE) audio().volume = (store.get("volume") ?? 1) * (left / FADE);
};

const tellSystem = (title) => {
  if (!("mediaSession" in navigator)) return;
  // The system takes pictures from the web only.
  const artwork = episode.cover && location.protocol !== "file:"
    ? [{ src: new URL(episode.cover, location.href).href, sizes: "600x600", type: "image/jpeg" }]
    : [];
  navigator.mediaSession.metadata = new MediaMetadata({
    title: title === episode.title ? title : `${title} · ${episode.title}`,
    artist: episode.artist,
    album: episode.show,
    artwork,
  });
};

const tellPosition = () => {
  if (!navigator.mediaSession?.setPositionState || !Number.isFinite(audio().duration)) return;
  navigator.mediaSession.setPositionState({
    duration: audio().duration,
    playbackRate: audio().playbackRate,
    position: Math.min(audio().currentTime, audio().duration),
  });
};

const answerSystem = () => {
  if (!("mediaSession" in navigator)) return;
  const actions = {
    play: start,
    pause: () => audio().pause(),
    seekbackward: ({ seekOffset }) => skip(-(seekOffset || 15)),
    seekforward: ({ seekOffset }) => skip(seekOffset || 30),
    seekto: ({ seekTime }) => seekTo(seekTime),
    previoustrack: () => toChapter(-1),
    nexttrack: () => toChapter(1),
  };
  for (const [name, act] of Object.entries(actions)) {
    try {
      navigator.mediaSession.setActionHandler(name, act);
    } catch {
      // This browser does not know the action; its own buttons remain.
    }
  }
};

const share = async () => {
  const at = Math.floor(audio().currentTime);
  const link = new URL(`#t=${at}`, location.href).href;
  try {
    if (navigator.share && matchMedia("(pointer: coarse)").matches) {
      await navigator.share({ title: episode.title, url: link });
      return;
    }
    await navigator.clipboard.writeText(link);
    note(say("copied", { t: clock(at) }));
  } catch (error) {
    if (error.name === "AbortError") return;
    history.replaceState(null, "", link);
    note(`${say("copy_this")}: ${link}`);
  }
};

// The lock screen and the keys of headphones (Media Session).
const tellSystem = (title) => {
  if (!("mediaSession" in navigator)) return;
  // The system takes pictures from the web only.
  const artwork = track.cover && location.protocol !== "file:"
    ? [{ src: track.cover, sizes: "600x600", type: "image/jpeg" }]
    : [];
  navigator.mediaSession.metadata = new MediaMetadata({
    title: title === track.title ? title : `${title} · ${track.title}`,
    artist: track.artist,
    album: track.show,
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

const answer = (action, act) => {
  try {
    navigator.mediaSession?.setActionHandler(action, act);
  } catch {
    // This browser does not know the action; its own buttons remain.
  }
};

const answerSystem = () => {
  answer("play", () => track && start());
  answer("pause", () => audio().pause());
  answer("seekbackward", ({ seekOffset }) => track && skip(-(seekOffset || 15)));
  answer("seekforward", ({ seekOffset }) => track && skip(seekOffset || 30));
  answer("seekto", ({ seekTime }) => track && seekTo(seekTime));
};

// Where these are answered some phones show them instead of the buttons that skip seconds: only
// an episode with chapters has use for them.
const offerChapters = () => {
  const some = track.chapters.length > 1;
  answer("previoustrack", some ? () => toChapter(-1) : null);
  answer("nexttrack", some ? () => toChapter(1) : null);
};

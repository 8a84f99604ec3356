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
      navigator.mediaSession.setActionHandler(name, (details) => track && act(details));
    } catch {
      // This browser does not know the action; its own buttons remain.
    }
  }
};

// The keyboard. Letters are taken by their place on the keyboard (event.code), because a
// Hindi layout types क where the Latin one types k.
const KEYS = {
  Space: toggle,
  KeyK: toggle,
  ArrowLeft: (event) => skip(event.shiftKey ? -30 : -15),
  ArrowRight: (event) => skip(event.shiftKey ? 30 : 15),
  KeyN: () => toChapter(1),
  KeyP: () => toChapter(-1),
  BracketLeft: () => toSentence(-1),
  BracketRight: () => toSentence(1),
  KeyM: toggleMuted,
  KeyS: shareMoment,
  Slash: () => (shown ? $("query").focus() : openSheet($("find"))),
};

const SHIFTED = { Comma: () => changeSpeed(-1), Period: () => changeSpeed(1) };

const showKeys = () => {
  $("keys").open = true;
  openSheet($("keys").querySelector("summary"));
};

// Where a key already means something: fields, and Space on what it presses.
const taken = (event) => {
  if (event.target.closest("input, select, textarea")) return true;
  return event.code === "Space" && event.target.closest("a, button, summary") !== null;
};

const onKey = (event) => {
  if (!track || event.ctrlKey || event.altKey || event.metaKey || taken(event)) return;
  if (store.get("keys") === false && event.code !== "Space") return;
  const shifted = event.key === "?" ? showKeys : event.shiftKey && SHIFTED[event.code];
  const act = shifted || KEYS[event.code];
  if (!act) return;
  event.preventDefault();
  act(event);
};

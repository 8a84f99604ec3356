// The transcript by keyboard: one tab stop for all of it, which the arrows move from sentence to
// sentence and from word to word. The sentence it is on is a link that says from when it plays.
let stop = null;
let stopWord = -1;
const walkMark = highlight("walk");

const STOP_NAMES = ["tabindex", "role", "aria-label", "aria-description"];

const stopAt = (element) => {
  if (!element || element === stop) return;
  for (const name of STOP_NAMES) stop?.removeAttribute(name);
  forgetStopWord();
  stop = element;
  const sentence = shown.sentences[numberOf(stop)];
  const from = say("from_here", { t: clock(sentence.start) });
  stop.tabIndex = 0;
  stop.setAttribute("role", "link");
  // What names a part of the text keeps its own words as its name.
  if (stop.closest("h2, h3, h4, h5, h6, th")) stop.setAttribute("aria-description", from);
  else stop.setAttribute("aria-label", `${from}: ${sentence.text}`);
};

const forgetStopWord = () => {
  stopWord = -1;
  walkMark?.clear();
};

const goToSentence = (number) => {
  const element = $(`s${clamp(number, 0, shown.sentences.length - 1)}`);
  if (!element) return;
  stopAt(element);
  element.focus({ preventScroll: true });
  bringIntoView(element);
};

const goToWord = (step) => {
  const sentence = shown.sentences[numberOf(stop)];
  if (!sentence.words.length) return;
  stopWord = clamp(stopWord + step, 0, sentence.words.length - 1);
  const { from, to } = sentence.words[stopWord];
  const range = rangeIn(sentence, from, to);
  walkMark?.clear();
  walkMark?.add(range);
  announce(range.toString());
};

const playStop = () => {
  const sentence = shown.sentences[numberOf(stop)];
  playFrom(shown, (sentence.words[stopWord] ?? sentence).start);
};

const WALK = {
  ArrowDown: () => goToSentence(numberOf(stop) + 1),
  ArrowUp: () => goToSentence(numberOf(stop) - 1),
  Home: () => goToSentence(0),
  End: () => goToSentence(shown.sentences.length - 1),
  ArrowRight: () => goToWord(1),
  ArrowLeft: () => goToWord(-1),
  Enter: playStop,
};

const onWalkKey = (event, element) => {
  if (element !== stop || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  if (!WALK[event.code]) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  WALK[event.code]();
};

// For a page just opened: the times before paragraphs are for the eye and the pointer alone.
const openTranscript = () => {
  stop = null;
  if (!shown) return;
  document.querySelectorAll(".at").forEach((time) => time.setAttribute("aria-hidden", "true"));
  stopAt(spokenSpan() ?? $("s0"));
};

const watchTranscript = () => {
  on("keydown", ".s", onWalkKey);
  on("focusout", ".s", forgetStopWord);
  on("mousedown", ".at", (event) => event.preventDefault());
};

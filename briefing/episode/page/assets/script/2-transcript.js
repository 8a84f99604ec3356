// The transcript: which sentence and word is being said, and the time of a word touched.
// The text itself stays plain, so that screen readers read it as sentences; the word is
// marked through the CSS Custom Highlight API, the sentence by a class where that is missing.
let sentences = [];
let spoken = -1;

const highlight = (name) => {
  if (!window.Highlight || !CSS.highlights) return null;
  const marks = new Highlight();
  CSS.highlights.set(name, marks);
  return marks;
};
const wordMark = highlight("word");

const readTranscript = (data) => {
  spoken = -1;
  wordMark?.clear();
  sentences = data.sentences.map(([start, end, flat], number) => {
    const words = [];
    for (let i = 0; i < flat.length; i += 4) {
      words.push({ start: flat[i] / 1000, end: flat[i + 1] / 1000, from: flat[i + 2], to: flat[i + 3] });
    }
    return { start: start / 1000, end: end / 1000, words, element: $(`s${number}`) };
  });
};

const rangeIn = (sentence, from, to) => {
  const text = sentence.element.firstChild;
  const range = new Range();
  range.setStart(text, Math.min(from, text.length));
  range.setEnd(text, Math.min(to, text.length));
  return range;
};

// Before the first sentence and in the silence after one no word is marked.
const markAt = (time) => {
  const now = lastStarted(sentences, time);
  if (now !== spoken) turnTo(now);
  wordMark?.clear();
  const sentence = sentences[now];
  if (!sentence || time >= sentence.end) return;
  const word = sentence.words[lastStarted(sentence.words, time)];
  if (word) wordMark?.add(rangeIn(sentence, word.from, word.to));
};

const turnTo = (now) => {
  const before = sentences[spoken]?.element;
  const wasInView = !before || inView(before);
  before?.classList.remove("saying");
  spoken = now;
  const element = sentences[now]?.element;
  element?.classList.add("saying");
  if (element && before && wasInView && playing()) bringIntoView(element);
};

// The stretch of the window that neither the top edge nor the player covers.
const inView = (element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight - 140;
};

const bringIntoView = (element, always = false) => {
  const { top, bottom } = element.getBoundingClientRect();
  if (!always && top > 80 && bottom < innerHeight - 220) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
};

const showHere = () => {
  const element = sentences[spoken]?.element;
  $("here").hidden = !(element && playing() && !inView(element));
};

const offsetAt = (event) => {
  if (document.caretPositionFromPoint) {
    return document.caretPositionFromPoint(event.clientX, event.clientY)?.offset;
  }
  return document.caretRangeFromPoint?.(event.clientX, event.clientY)?.startOffset;
};

// The time of the word under the pointer; of the sentence where words have no times.
const timeAt = (event, element) => {
  const sentence = sentences[Number(element.id.slice(1))];
  const offset = offsetAt(event) ?? 0;
  const word = sentence?.words.findLast((candidate) => candidate.from <= offset);
  return (word ?? sentence)?.start;
};

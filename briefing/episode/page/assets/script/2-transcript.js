// An episode as a page holds it, and its transcript: which sentence and word is being said,
// and the time of a word touched. The text itself stays plain, so that screen readers read it
// as sentences; the word is marked through the CSS Custom Highlight API, the sentence by a
// class where that is missing.

// The episode of the page on screen (null on the front page), and the one in the player
// (null while none was chosen). They differ while the listener looks round the site.
let shown = null;
let track = null;
let spoken = -1;

const onScreen = () => Boolean(shown && track) && shown.guid === track.guid;

// The elements that show a sentence: one, or in the row of a table one in each cell.
const piecesOf = (number, page = document) => {
  const first = page.getElementById(`s${number}`);
  const others = first?.closest("tr")?.querySelectorAll(`[data-s="${number}"]`) ?? [];
  return first ? [first, ...others] : [];
};

// The number of the sentence that an element shows.
const numberOf = (element) => Number(element.dataset.s ?? element.id.slice(1));

// What a document, got from `address`, says of its episode; null when it has none. Times are
// seconds, `link` is the address to pass on, "" where the page has none that others can open.
const readEpisode = (page, address) => {
  const data = page.getElementById("data");
  if (!data) return null;
  const told = JSON.parse(data.textContent);
  const own = address.split("#")[0];
  const canonical = page.querySelector("link[rel=canonical]")?.href;
  return {
    ...told,
    page: own,
    link: canonical || (own.startsWith("http") ? own : ""),
    audio: new URL(page.getElementById("audio").getAttribute("src"), address).href,
    cover: told.cover && new URL(told.cover, address).href,
    next: [...page.querySelectorAll("a[data-next]")].map((link) => ({
      page: new URL(link.getAttribute("href"), address).href,
      title: link.dataset.next,
    })),
    sentences: told.sentences.map(([start, end, flat], number) => {
      const words = [];
      for (let i = 0; i < flat.length; i += 4) {
        words.push({ start: flat[i] / 1000, end: flat[i + 1] / 1000, from: flat[i + 2], to: flat[i + 3] });
      }
      const text = piecesOf(number, page).map((piece) => piece.textContent).join(" ");
      return { number, start: start / 1000, end: end / 1000, words, text };
    }),
  };
};

const highlight = (name) => {
  if (!window.Highlight || !CSS.highlights) return null;
  const marks = new Highlight();
  CSS.highlights.set(name, marks);
  return marks;
};
const wordMark = highlight("word");

const spanOf = (sentence) => $(`s${sentence.number}`);

// The sentence being said where it can be seen: null on another page, and before the first.
const spokenSpan = () => (onScreen() && spoken >= 0 ? spanOf(track.sentences[spoken]) : null);

// Characters of a sentence as a range of the page; between its pieces one character counts.
const rangeIn = (sentence, from, to) => {
  const range = new Range();
  let before = 0;
  for (const { firstChild: text } of piecesOf(sentence.number)) {
    const after = before + text.length;
    if (from >= before) range.setStart(text, Math.min(from - before, text.length));
    range.setEnd(text, clamp(to - before, 0, text.length));
    if (to <= after) break;
    before = after + 1;
  }
  return range;
};

// Before the first sentence and in the silence after one no word is marked.
const markAt = (time) => {
  const now = lastStarted(track.sentences, time);
  if (now !== spoken) turnTo(now);
  wordMark?.clear();
  const sentence = track.sentences[now];
  if (!sentence || time >= sentence.end || !onScreen()) return;
  const word = sentence.words[lastStarted(sentence.words, time)];
  if (word) wordMark?.add(rangeIn(sentence, word.from, word.to));
};

const markSaying = (on) => {
  if (!spokenSpan()) return;
  for (const piece of piecesOf(spoken)) piece.classList.toggle("saying", on);
};

const turnTo = (now) => {
  const before = spokenSpan();
  const wasInView = !before || inView(before);
  markSaying(false);
  spoken = now;
  const span = spokenSpan();
  markSaying(true);
  if (span && before && wasInView && playing()) bringIntoView(span);
  if (span && !$("transcript").contains(document.activeElement)) stopAt(span);
};

// As on a page just opened: no sentence is marked.
const forgetMarks = () => {
  markSaying(false);
  spoken = -1;
  wordMark?.clear();
};

// The stretch of the window that neither the top edge nor the player covers.
const inView = (element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight - $("dock").offsetHeight - 20;
};

const bringIntoView = (element, always = false) => {
  const { top, bottom } = element.getBoundingClientRect();
  const low = innerHeight - $("dock").offsetHeight;
  if (!always && top > 60 && bottom < low - 60) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
};

const showHere = () => {
  const span = spokenSpan();
  showIf(span && playing() && !inView(span), $("here"), () => $("play"));
};

const offsetAt = (event) => {
  if (document.caretPositionFromPoint) {
    return document.caretPositionFromPoint(event.clientX, event.clientY)?.offset;
  }
  return document.caretRangeFromPoint?.(event.clientX, event.clientY)?.startOffset;
};

// The time of the word under the pointer; of the sentence where words have no times, or a screen
// reader pressed it.
const timeAt = (event, element) => {
  const sentence = shown.sentences[numberOf(element)];
  if (!event.detail) return sentence?.start;
  const pieces = piecesOf(sentence.number);
  const before = pieces.slice(0, pieces.indexOf(element));
  const offset = (offsetAt(event) ?? 0) + before.reduce((sum, piece) => sum + piece.textContent.length + 1, 0);
  const word = sentence?.words.findLast((candidate) => candidate.from <= offset);
  return (word ?? sentence)?.start;
};

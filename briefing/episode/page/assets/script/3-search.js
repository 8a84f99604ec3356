// Search in the transcript: in the text on screen, and in the sheet for the episode in the
// player. It finds what sounds the same and is typed differently: with or without the dot
// below (ज़, ज), हिन्दी or हिंदी, ँ or ं, Indian or Western digits, one blank or two, any case.
const found = highlight("found");
const foundNow = highlight("found-now");
const MOST_RESULTS = 50;
let hits = [];
let hit = -1;

const foldLetter = (letter) => {
  const code = letter.codePointAt(0);
  if (code >= 0x966 && code <= 0x96f) return String(code - 0x966);
  if (letter === "ँ") return "ं";
  return letter.normalize("NFD").replace(/[\u093c\u200c\u200d\u0300-\u036f]/g, "").toLowerCase();
};

// A nasal before a stop of its own class is also written ं; blanks count as one.
const NASAL = /(?:ङ(?=्[क-घ])|ञ(?=्[च-झ])|ण(?=्[ट-ढ])|न(?=्[त-ध])|म(?=्[प-भ]))्/y;
const BLANKS = /\s+/y;

const matchAt = (pattern, text, at) => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

// The folded text, and for each of its characters where it comes from.
const fold = (text) => {
  let folded = "";
  const origin = [];
  for (let at = 0; at < text.length; ) {
    const nasal = matchAt(NASAL, text, at);
    const blanks = matchAt(BLANKS, text, at);
    const piece = nasal ?? blanks ?? String.fromCodePoint(text.codePointAt(at));
    const plain = nasal ? "ं" : blanks ? " " : foldLetter(piece);
    folded += plain;
    for (let i = 0; i < plain.length; i += 1) origin.push(at);
    at += piece.length;
  }
  origin.push(text.length);
  return { folded, origin };
};

const queryOf = (field) => fold(field.value.trim()).folded;

// Where in `text` the folded `query` stands: [from, to], ...
const placesIn = (text, query) => {
  const { folded, origin } = fold(text);
  const places = [];
  for (let at = folded.indexOf(query); at >= 0; at = folded.indexOf(query, at + query.length)) {
    places.push([origin[at], origin[at + query.length]]);
  }
  return places;
};

const hitsIn = (sentence, query) =>
  placesIn(sentence.text, query).map(([from, to]) => ({
    span: spanOf(sentence),
    range: rangeIn(sentence, from, to),
  }));

const runSearch = () => {
  const query = queryOf($("query"));
  hits = query ? shown.sentences.flatMap((sentence) => hitsIn(sentence, query)) : [];
  found?.clear();
  hits.forEach(({ range }) => found?.add(range));
  hit = -1;
  for (const id of ["hit-previous", "hit-next"]) $(id).hidden = hits.length === 0;
  $("hits").textContent = query && hits.length === 0 ? say("not_found") : "";
  foundNow?.clear();
  if (hits.length) showHit(1);
};

const showHit = (step) => {
  if (!hits.length) return;
  hit = (hit + step + hits.length) % hits.length;
  foundNow?.clear();
  foundNow?.add(hits[hit].range);
  $("hits").textContent = say("found", { at: hit + 1, of: hits.length });
  announce(shown.sentences[numberOf(hits[hit].span)].text);
  stopAt(hits[hit].span);
  bringIntoView(hits[hit].span);
};

// Back to the text, to the sentence that was found last.
const leaveSearch = () => {
  $("query").value = "";
  runSearch();
  stop?.focus();
};

const forgetHits = () => {
  hits = [];
  found?.clear();
  foundNow?.clear();
};

// A sentence that was found, as a row of the sheet: its time, and its text with the marks.
const resultRow = (sentence, places) => {
  const text = document.createElement("span");
  let done = 0;
  for (const [from, to] of places) {
    const mark = document.createElement("mark");
    mark.textContent = sentence.text.slice(from, to);
    text.append(sentence.text.slice(done, from), mark);
    done = to;
  }
  text.append(sentence.text.slice(done));
  return momentRow(sentence.start, text);
};

const countFound = (n) => (n ? say(n === 1 ? "sentence" : "sentences", { n }) : say("not_found"));

const runSheetSearch = () => {
  const query = queryOf($("find"));
  const results = query
    ? track.sentences
        .map((sentence) => [sentence, placesIn(sentence.text, query)])
        .filter(([, places]) => places.length)
    : [];
  $("results").replaceChildren(...results.slice(0, MOST_RESULTS).map((one) => resultRow(...one)));
  $("find-count").textContent = query
    ? countFound(results.length)
    : "";
};

// Search in the transcript. A search finds what sounds the same and is typed differently:
// with or without the dot below (ज़, ज), ँ or ं, Indian or Western digits, any case.
const found = highlight("found");
const foundNow = highlight("found-now");
let hits = [];
let hit = -1;

const foldLetter = (letter) => {
  const code = letter.codePointAt(0);
  if (code >= 0x966 && code <= 0x96f) return String(code - 0x966);
  if (letter === "ँ") return "ं";
  return letter.normalize("NFD").replace(/[\u093c\u200c\u200d\u0300-\u036f]/g, "").toLowerCase();
};

// The folded text, and for each of its characters where it comes from.
const fold = (text) => {
  let folded = "";
  const origin = [];
  let at = 0;
  for (const letter of text) {
    const plain = foldLetter(letter);
    folded += plain;
    for (let i = 0; i < plain.length; i += 1) origin.push(at);
    at += letter.length;
  }
  origin.push(at);
  return { folded, origin };
};

const hitsIn = (sentence, query) => {
  const { folded, origin } = fold(sentence.element.textContent);
  const places = [];
  for (let at = folded.indexOf(query); at >= 0; at = folded.indexOf(query, at + query.length)) {
    places.push({ sentence, range: rangeIn(sentence, origin[at], origin[at + query.length]) });
  }
  return places;
};

const runSearch = () => {
  const query = fold($("query").value.trim()).folded;
  hits = query ? sentences.flatMap((sentence) => hitsIn(sentence, query)) : [];
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
  bringIntoView(hits[hit].sentence.element);
};

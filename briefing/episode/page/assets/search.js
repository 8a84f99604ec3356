// Searches the transcripts of all episodes, in the files that podcast/search_index.py writes.
(() => {
"use strict";

const SHORTEST = 2;
const PER_VIEW = 10;
const AROUND = 70;
const WORD = "\u0915-\u0939\u0958-\u095f\u0978-\u097f\u0904-\u0914\u0960\u0961\u0972-\u0977ॐऽ"
  + "\u093e-\u094c\u093a\u093b\u094e\u094f\u0955-\u0957\u0962\u0963ँंऀः़्\u200c\u200d";
const TOKEN = new RegExp(`[${WORD}a-z0-9\u00df-\u02af\u0370-\u08ff\u0980-\u1fff]`);
const HINDI = new RegExp(`[${WORD}]`);
const UNHEARD = /[\u093c\u0903\u093d\u00ad\u200c\u200d\u0300-\u036f\u0951\u0952]/;
const SAME = { "ँ": "ं", "ऀ": "ं", "ॉ": "ा", "ऑ": "आ", "ॅ": "े", "ऍ": "ए" };
const NASALS = { "ङ": /[क-घ]/, "ञ": /[च-झ]/, "ण": /[ट-ढ]/, "न": /[त-ध]/, "म": /[प-भ]/ };

// The letters of a text without what is spelled in several ways, and where each comes from.
const heard = (text) => {
  const letters = [];
  let at = 0;
  for (const letter of text) {
    for (const part of letter.normalize("NFD").toLowerCase()) {
      const code = part.codePointAt(0);
      const digit = code >= 0x966 && code <= 0x96f ? String(code - 0x966) : "";
      if (!UNHEARD.test(part)) letters.push([digit || SAME[part] || part, at, at + letter.length]);
    }
    at += letter.length;
  }
  return letters;
};

// The folded text, as fold() of search_index.py, and the places of its characters.
const fold = (text) => {
  const letters = heard(text);
  let folded = "";
  const from = [];
  const to = [];
  const put = (character, start, end) => {
    if (character === " " && (!folded || folded.endsWith(" "))) return;
    folded += character;
    from.push(start);
    to.push(end);
  };
  for (let i = 0; i < letters.length; i += 1) {
    const [letter, start, end] = letters[i];
    const next = letters[i + 1]?.[0] ?? "";
    const before = letters[i - 1]?.[0] ?? "";
    if (NASALS[letter] && next === "्" && NASALS[letter].test(letters[i + 2]?.[0] ?? "")) {
      put("ं", start, letters[i + 1][2]);
      i += 1;
    } else if (letter === "य" && (next === "े" || next === "ी") && HINDI.test(before)) {
      put(next === "े" ? "ए" : "ई", start, letters[i + 1][2]);
      i += 1;
    } else if (letter === "," && /[0-9]/.test(before) && /[0-9]/.test(next)) {
      continue;
    } else {
      put(TOKEN.test(letter) ? letter : " ", start, end);
    }
  }
  return { folded: folded.trimEnd(), from, to };
};

const cache = new Map();
const json = (address) => {
  if (!cache.has(address)) {
    const answer = fetch(address).then((got) => (got.ok ? got.json() : Promise.reject(got.status)));
    answer.catch(() => cache.delete(address));
    cache.set(address, answer);
  }
  return cache.get(address);
};

// The episodes that have a word beginning so.
const withWord = async (index, word, files) => {
  const second = word.length > 1 ? word.codePointAt(1) : 0;
  const number = (word.codePointAt(0) * 31 + second) % files;
  const words = await json(`${index}words-${number.toString(16)}.json`);
  const found = new Set();
  for (const known of Object.keys(words)) {
    if (!known.startsWith(word)) continue;
    let at = 0;
    for (const step of words[known]) found.add((at += step));
  }
  return found;
};

const placeIn = (text, query, words) => {
  const { folded, from, to } = fold(text);
  const find = (what) => {
    const at = ` ${folded}`.indexOf(` ${what}`);
    return at < 0 ? null : { start: from[at], end: to[at + what.length - 1] };
  };
  const whole = find(query);
  return whole ? { ...whole, whole: true } : find(words[0]) ?? words.map(find).find(Boolean) ?? null;
};

// Where an episode says it: the place in its joined captions, and the second of that caption.
// What is said before and after the text, the spoken notice, is not looked into.
const lookInto = async ([slug, , , , begin, end], query, words) => {
  const { segments } = await json(`${slug}.transcript.json`);
  const starts = [];
  let text = "";
  for (const { startTime, body } of segments) {
    if (startTime < begin - 0.01 || startTime >= end) continue;
    starts.push([text.length, startTime]);
    text += `${body.replace(/\s+/g, " ")} `;
  }
  const place = placeIn(text, query, words);
  const spoken = place && starts.filter(([at]) => at <= place.start).at(-1);
  return place && { ...place, text, second: spoken[1] };
};

const snippet = ({ text, start, end }) => {
  const first = start > AROUND ? text.indexOf(" ", start - AROUND) + 1 : 0;
  const last = text.length - end > AROUND ? text.lastIndexOf(" ", end + AROUND) : text.length;
  const mark = document.createElement("mark");
  mark.textContent = text.slice(start, end);
  const line = document.createElement("p");
  line.lang = "hi";
  line.append(first ? "… " : "", text.slice(first, start), mark, text.slice(end, Math.max(last, end)));
  if (last < text.length - 1) line.append(" …");
  return line;
};

const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

const written = (day) => new Date(`${day}T00:00`).toLocaleDateString(
  document.documentElement.lang === "hi" ? "hi-IN-u-nu-latn" : "en-GB", { day: "numeric", month: "long", year: "numeric" });

const result = ([slug, title, day], place) => {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = `${slug}.html${place ? `#t=${place.second}` : ""}`;
  link.lang = "hi";
  link.textContent = title;
  const when = document.createElement("small");
  when.textContent = place ? ` ${written(day)} · ${clock(place.second)}` : ` ${written(day)}`;
  item.append(link, when);
  if (place) item.append(snippet(place));
  return item;
};

let turn = 0;

const search = async (form) => {
  const mine = (turn += 1);
  const box = document.getElementById("site-finds");
  const [status, list, more] = [document.getElementById("site-found"), box.querySelector("ol"), box.querySelector("button")];
  const query = fold(form.elements.q.value).folded;
  const words = query.split(" ").filter(Boolean);
  const listing = document.querySelector(".listing");
  const show = (said) => {
    list.replaceChildren();
    more.hidden = true;
    status.textContent = said;
  };
  box.hidden = !query;
  listing.hidden = Boolean(query);
  if (!query) {
    status.textContent = "";
    return;
  }
  if (query.length < SHORTEST) {
    show(form.dataset.short);
    return;
  }
  if (!list.childElementCount) show(form.dataset.searching);
  const { files, episodes } = await json(`${form.dataset.index}episodes.json`);
  const sets = await Promise.all(words.map((word) => withWord(form.dataset.index, word, files)));
  if (mine !== turn) return;
  const numbers = [...sets[0]].filter((n) => sets.every((set) => set.has(n))).sort((a, b) => b - a);
  show(numbers.length ? form.dataset.count.replace("{n}", numbers.length) : form.dataset.none);
  const add = async (from) => {
    const some = numbers.slice(from, from + PER_VIEW);
    const places = await Promise.all(
      some.map((n) => lookInto(episodes[n], query, words).catch(() => null)),
    );
    if (mine !== turn) return;
    const found = some.map((n, i) => [episodes[n], places[i]]);
    found.sort((a, b) => Boolean(b[1]?.whole) - Boolean(a[1]?.whole));
    const rows = found.map(([episode, place]) => result(episode, place));
    list.append(...rows);
    const pressed = document.activeElement === more;
    more.hidden = from + PER_VIEW >= numbers.length;
    if (pressed && more.hidden) rows[0].querySelector("a").focus();
    more.onclick = () => add(from + PER_VIEW);
  };
  await add(0);
};

let waiting = 0;
document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (form?.id !== "site-find") return;
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    search(form).catch(() => {
      document.getElementById("site-found").textContent = form.dataset.failed;
    });
  }, 120);
});
})();

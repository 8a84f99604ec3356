// The script: sentences of words, what will be said under what is written, moved in by arrows.
import { $, made, say } from "./api.js";
import { draft } from "./store.js";

const DOUBTFUL = ["guess", "close", "english", "name"];
// Where the reader is, whatever has the focus: a button beside the text takes it away. `begun`
// is whether they went anywhere yet; if not, the first word itself may be the next doubtful one.
const at = { line: 0, word: 0, begun: false };
let nodes = new Map();

const wordNode = (text, word) => {
  const [start, end] = word.at;
  const marks = word.marks.map((mark) => say(`mark_${mark}`));
  const node = made("button", { type: "button", class: ["w", ...word.marks].join(" "), tabindex: "-1" });
  node.append(made("span", { class: "wr" }, text.slice(start, end)));
  if (word.said) node.append(told(`, ${say("said")}: `), made("span", { class: "sd" }, word.said));
  if (marks.length) node.append(told(` (${marks.join(", ")})`));
  return node;
};

// A word of the page among the words of the text, which are Hindi whatever the page speaks.
const told = (text, kind = "unseen") => made("span", { class: kind, lang: document.documentElement.lang }, text);

// Offsets of the server count characters; letters beyond the basic plane are two units here.
const characters = (text) => (/[\ud800-\udbff]/.test(text) ? Array.from(text) : text);
const slice = (text, start, end) => (typeof text === "string" ? text.slice(start, end) : text.slice(start, end).join(""));

const lineNode = (shown) => {
  const text = characters(shown.text);
  const words = made("span", { class: "words" });
  let done = 0;
  shown.words.forEach((word, index) => {
    const [start, end] = word.at;
    words.append(slice(text, done, start));
    const node = wordNode(slice(text, start, end), { ...word, at: [0, end - start] });
    node.dataset.w = index;
    node.word = word;
    node.written = slice(text, start, end);
    words.append(node);
    done = end;
  });
  words.append(slice(text, done, text.length));
  const { lang } = document.documentElement;
  const play = made("button", { type: "button", class: "quiet play", tabindex: "-1", lang }, "▶");
  const more = made("button", { type: "button", class: "quiet more", tabindex: "-1", lang }, "⋯");
  return made("div", { class: "line", role: "group" }, play, words, more);
};

const dress = (node, index, pause) => {
  node.dataset.n = index;
  node.setAttribute("aria-label", say("sentence", { n: index + 1 }));
  node.querySelector(".play").setAttribute("aria-label", say("hear_sentence", { n: index + 1 }));
  node.querySelector(".more").setAttribute("aria-label", say("change_sentence", { n: index + 1 }));
  node.querySelector(".pause")?.remove();
  if (pause) node.append(told(say("pause_of", { n: pause }), "pause"));
};

export const render = () => {
  const old = nodes;
  nodes = new Map();
  const blocks = [];
  let block = null;
  let paragraph = -1;
  draft.lines.forEach(([key, number, kind, pause], index) => {
    const node = old.get(key)?.shift() ?? lineNode(draft.shown[key]);
    dress(node, index, pause);
    nodes.set(key, [...(nodes.get(key) ?? []), node]);
    if (number !== paragraph) {
      paragraph = number;
      block = made("div", { class: `block ${kind}` });
      if (kind === "heading") block.append(told(say("heading")));
      blocks.push(block);
    }
    block.append(node);
  });
  const focused = $("script").contains(document.activeElement);
  $("script").replaceChildren(...blocks);
  place(at.line, at.word, focused);
  count();
};

const lines = () => [...$("script").querySelectorAll(".line")];
const wordsOf = (line) => [...line.querySelectorAll(".w")];
export const current = () => at.line;

const place = (line, word, focus = true) => {
  for (const node of $("script").querySelectorAll('[tabindex="0"]')) node.tabIndex = -1;
  const all = lines();
  if (!all.length) return;
  at.line = Math.max(0, Math.min(line, all.length - 1));
  const words = wordsOf(all[at.line]);
  at.word = Math.max(0, Math.min(word, words.length - 1));
  for (const node of all[at.line].querySelectorAll(".play, .more")) node.tabIndex = 0;
  const node = words[at.word] ?? all[at.line].querySelector(".play");
  node.tabIndex = 0;
  if (focus) node.focus();
};

export const refocus = () => place(at.line, at.word);

export const visit = (node) => {
  const line = node.closest(".line");
  const word = node.closest(".w");
  at.begun = true;
  place(Number(line.dataset.n), word ? Number(word.dataset.w) : at.word, false);
};

const step = (direction) => {
  const all = lines();
  const words = wordsOf(all[at.line]);
  const next = at.word + direction;
  if (next >= 0 && next < words.length) return place(at.line, next);
  if (direction > 0 && at.line + 1 < all.length) return place(at.line + 1, 0);
  if (direction < 0 && at.line > 0) return place(at.line - 1, wordsOf(all[at.line - 1]).length - 1);
  return undefined;
};

const isDoubtful = (node) => DOUBTFUL.some((mark) => node.classList.contains(mark)) && !node.classList.contains("own");
const doubtful = () => [...$("script").querySelectorAll(".w")].filter(isDoubtful);

const count = () => {
  const left = doubtful().length;
  $("doubts").textContent = left ? say("doubts", { n: left }) : say("no_doubts");
};

export const toDoubt = (direction) => {
  const here = lines()[at.line] && wordsOf(lines()[at.line])[at.word];
  const all = doubtful();
  if (!all.length || !here) return;
  const bit = direction > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const ahead = all.filter((node) => here.compareDocumentPosition(node) & bit || (!at.begun && node === here));
  const node = direction > 0 ? (ahead[0] ?? all[0]) : (ahead.at(-1) ?? all.at(-1));
  visit(node);
  node.focus();
  node.scrollIntoView({ block: "nearest" });
};

const MOVES = {
  ArrowRight: () => step(1),
  ArrowLeft: () => step(-1),
  ArrowDown: () => place(at.line + 1, 0),
  ArrowUp: () => place(at.line - 1, 0),
  Home: () => place(at.line, 0),
  End: () => place(at.line, Number.MAX_SAFE_INTEGER),
  PageDown: () => place(at.line + 10, 0),
  PageUp: () => place(at.line - 10, 0),
};

export const keys = (event, { hear, edit }) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const onWord = event.target.classList.contains("w");
  if (MOVES[event.key] && onWord) MOVES[event.key]();
  else if (event.key === " " && onWord) hear(at.line);
  else if (event.key.toLowerCase() === "d") toDoubt(event.shiftKey ? -1 : 1);
  else if (event.key.toLowerCase() === "e") edit(at.line);
  else return;
  event.preventDefault();
};

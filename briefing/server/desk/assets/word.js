// One word: heard, said otherwise, kept.
import { $, asJson, closes, later, made, named, say, tell } from "./api.js";
import { refocus } from "./script.js";
import { hear, prepare } from "./sound.js";
import { keep, path } from "./store.js";

let now = null;

const trouble = (text) => {
  $("word-trouble").textContent = text;
  $("word-trouble").hidden = !text;
};

// A row of a table, else a rule, whose name is English on a page in Hindi too.
const source = (one) => one.row || made("span", { lang: "en" }, one.rule);

const because = (one) => {
  if (one.guess) return [say("guess_why")];
  const kind = named(`class ${one.class}`, one.class);
  return one.row || one.rule ? [kind, " · ", source(one)] : [kind];
};

const reason = (why) => (why.length ? why.flatMap((one, n) => [...(n ? ["; "] : []), ...because(one)]) : [say("plain")]);

const chip = (reading) => {
  const button = made("button", { type: "button", class: "chip" }, reading);
  button.addEventListener("click", () => {
    $("word-spoken").value = reading;
    look();
    hear(trial({ sentence: now.sentence }));
  });
  return button;
};

const placed = (place) => made("li", {}, place.text);

const show = (known) => {
  $("word-written").textContent = known.written;
  $("word-said").textContent = known.said;
  $("word-sounds").textContent = `/${known.phonemes}/`;
  $("word-why").replaceChildren(...reason(known.why));
  $("word-count").textContent = say("places", { n: known.places.count });
  $("word-places").replaceChildren(...known.places.first.map(placed));
  $("word-elsewhere").hidden = known.elsewhere.length === 0;
  $("word-elsewhere").textContent = `${say("elsewhere")}: ${known.elsewhere.map((one) => `${one.title} (${one.count})`).join(", ")}`;
};

const trial = (asked) => {
  const spoken = $("word-spoken").value.trim();
  return spoken ? { ...asked, written: now.written, spoken } : asked;
};

const request = (spoken) =>
  asJson("POST", `${path}/word`, { written: now.written, said: spoken ? "" : now.said, spoken });

const look = async () => {
  const spoken = $("word-spoken").value.trim();
  try {
    show(await request(spoken));
    trouble("");
    if (spoken) prepare(trial({ sentence: now.sentence }));
  } catch (error) {
    trouble(error.message);
  }
};

export const open = async (node) => {
  now = { written: node.written, said: node.word.said, sentence: Number(node.closest(".line").dataset.n) };
  trouble("");
  $("word-spoken").value = "";
  $("word-written").textContent = node.written;
  for (const id of ["word-said", "word-sounds", "word-why"]) $(id).textContent = "…";
  $("word-others").replaceChildren();
  $("word").showModal();
  $("word-spoken").focus();
  try {
    const known = await request("");
    now.written = known.written;
    now.scope = known.scope;
    now.kept = known.scope ? known.said : "";
    show(known);
    $("word-others").replaceChildren(...known.other.map(chip));
    $("word-kept").hidden = $("word-forget").hidden = !known.scope;
    if (known.scope) $("word-kept").textContent = say("kept_now", { scope: say(`scope_${known.scope}`) });
  } catch (error) {
    trouble(error.message);
  }
};

const save = async (spoken, scope, told) => {
  const count = $("word-count").textContent.match(/\d+/)?.[0] ?? "";
  try {
    await keep(now.written, spoken, scope, now.kept);
    $("word").close();
    prepare({ sentence: now.sentence });
    tell(say(told, { word: now.written, n: count }));
  } catch (error) {
    trouble(error.message);
  }
};

export const bind = () => {
  closes($("word"));
  $("word").addEventListener("close", refocus);
  $("word-spoken").addEventListener("input", later(250, look));
  $("word-hear").addEventListener("click", () => hear(trial({ word: now.written })));
  $("word-in").addEventListener("click", () => hear(trial({ sentence: now.sentence })));
  $("word-forget").addEventListener("click", () => save("", now.scope, "forgotten"));
  $("word-form").addEventListener("submit", (event) => {
    event.preventDefault();
    const spoken = $("word-spoken").value.trim();
    if (!spoken) return $("word").close();
    return save(spoken, new FormData($("word-form")).get("scope"), "kept");
  });
};


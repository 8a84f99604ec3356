// The desk itself: brings the parts together.
import { $, ask, say, tell } from "./api.js";
import * as choices from "./choices.js";
import * as line from "./line.js";
import * as make from "./make.js";
import * as script from "./script.js";
import * as sound from "./sound.js";
import * as store from "./store.js";
import * as word from "./word.js";

const notices = () => {
  const { draft } = store;
  $("notices").hidden = draft.notices.length === 0;
  $("notices").replaceChildren(...draft.notices.map((text) => Object.assign(document.createElement("li"), { textContent: text })));
  $("trouble").hidden = !draft.trouble;
  $("trouble").textContent = draft.trouble;
};

store.onChange(() => {
  script.render();
  choices.refresh();
  make.refresh();
  make.estimate();
  notices();
  $("undo").setAttribute("aria-disabled", String(!store.canUndo()));
});

$("script").addEventListener("click", (event) => {
  const node = event.target.closest("button");
  if (!node) return;
  script.visit(node);
  const number = Number(node.closest(".line").dataset.n);
  if (node.classList.contains("w")) word.open(node);
  else if (node.classList.contains("play")) sound.toggle(number);
  else line.open(number);
});
$("script").addEventListener("focusin", (event) => event.target.closest(".line") && script.visit(event.target));
$("script").addEventListener("keydown", (event) => script.keys(event, { hear: sound.toggle, edit: line.open }));
$("script").addEventListener("keyup", (event) => event.key === " " && event.target.classList.contains("w") && event.preventDefault());
document.addEventListener("keydown", (event) => {
  const typing = event.target.matches("input, textarea, select") || document.querySelector("dialog[open]");
  if ((event.ctrlKey || event.metaKey) && event.key === "z" && !typing) {
    event.preventDefault();
    store.undo();
  }
});
$("listen").addEventListener("click", () => (sound.isPlaying() ? sound.stop() : sound.hearFrom(script.current())));
$("next-doubt").addEventListener("click", () => script.toDoubt(1));
$("edit-text").addEventListener("click", line.openWhole);
$("undo").addEventListener("click", () => store.canUndo() && store.undo());

word.bind();
line.bind();
choices.bind();
try {
  await store.start();
  line.resume();
  await make.bind();
  ask("POST", `${store.path}/warm`, {}).catch((error) => tell(error.message));
  document.body.dataset.ready = "yes";
} catch (error) {
  tell(error.message || say("offline"));
}

// One sentence, or the whole text, written anew; the pause behind it; a chapter before it.
import { $, closes, kept, say } from "./api.js";
import { refocus } from "./script.js";
import { prepare } from "./sound.js";
import { change, draft, note } from "./store.js";

let number = 0;

const isHeading = () => draft.lines[number][2] === "heading";
const text = () => draft.shown[draft.lines[number][0]].text;

const fill = (which) => {
  number = which;
  $("line-text").value = text();
  $("line-pause").value = draft.lines[number][3];
  $("line-chapter").value = isHeading() ? text() : "";
  $("line-chapter-label").textContent = say(isHeading() ? "chapter_title" : "chapter_before");
  $("line-text").closest("label").hidden = isHeading();
};

export const open = (which) => {
  if (!draft.lines[which]) return;
  fill(which);
  $("line").showModal();
  $(isHeading() ? "line-chapter" : "line-text").focus();
};

const apply = async () => {
  const [, , , pause] = draft.lines[number];
  const asked = Number($("line-pause").value || 0);
  const chapter = $("line-chapter").value.trim();
  const written = $("line-text").value.trim();
  // From the end of the sentence to its start: what is before stays where it is.
  if (asked !== pause) await change({ pause: [number, asked] });
  if (!isHeading() && written !== text()) await change({ sentence: [number, written] });
  if (isHeading() ? chapter !== text() : chapter) await change({ chapter: [number, chapter] });
  if (draft.lines[number]) prepare({ sentence: number });
};

const submits = (form, work, dialog) =>
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const trouble = form.querySelector(".trouble");
    try {
      await work();
      trouble.hidden = true;
      dialog.close();
    } catch (error) {
      trouble.textContent = error.message;
      trouble.hidden = false;
    }
  });

export const openWhole = () => {
  $("whole-text").value = kept.get(note("whole")) ?? draft.text;
  $("whole").showModal();
  $("whole-text").focus();
};

export const bind = () => {
  for (const dialog of [$("line"), $("whole")]) {
    closes(dialog);
    dialog.addEventListener("close", refocus);
  }
  submits($("line-form"), apply, $("line"));
  submits($("whole-form"), () => change({ text: $("whole-text").value }), $("whole"));
  $("line-text").addEventListener("input", () => kept.put(note("line"), { number, text: $("line-text").value, was: text() }));
  $("line").addEventListener("close", () => kept.drop(note("line")));
  $("whole-text").addEventListener("input", () => kept.put(note("whole"), $("whole-text").value));
  $("whole").addEventListener("close", () => kept.drop(note("whole")));
};

// What was being typed when the page was left is there again.
export const resume = () => {
  if (kept.get(note("whole"))) openWhole();
  const typed = kept.get(note("line"));
  if (!typed || !draft.lines[typed.number]) return;
  number = typed.number;
  if (text() !== typed.was) return;
  open(typed.number);
  $("line-text").value = typed.text;
};

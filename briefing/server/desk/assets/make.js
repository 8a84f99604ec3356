// How long it will be; making the file, publishing it, taking it away.
import { $, ask, asJson, later, made, pause, say, tell } from "./api.js";
import { draft, load, path } from "./store.js";

let following = "";
let busy = false;

const length = (seconds) =>
  seconds < 90 ? say("seconds", { n: Math.round(seconds) }) : say("minutes", { n: Math.round(seconds / 60) });

export const estimate = later(500, async () => {
  try {
    const known = await asJson("GET", `${path}/estimate`);
    $("estimate").textContent = say("estimate", { length: length(known.seconds), pieces: known.pieces, new: known.new });
  } catch {
    $("estimate").textContent = say("estimate_none");
  }
});

const written = (day) => {
  const numbers = document.documentElement.lang === "hi" ? "hi-IN-u-nu-latn" : "en-GB";
  return day && new Date(`${day}T00:00`).toLocaleDateString(numbers, { dateStyle: "long" });
};

const link = (name) => {
  const href = `${path}/made/${encodeURIComponent(name)}`;
  return made("li", {}, made("a", { class: "link", href, download: name }, `${say("download")} ${name}`));
};

export const refresh = () => {
  $("made").hidden = !draft.audio;
  $("old").hidden = !draft.audio || draft.made_anew;
  $("published").hidden = !draft.published;
  if (!draft.audio) return;
  $("made-files").replaceChildren(...draft.files.map(link));
  const sound = `${path}/made/${encodeURIComponent(draft.audio)}`;
  if ($("made-sound").getAttribute("src") !== sound) $("made-sound").src = sound;
  for (const form of document.querySelectorAll("[data-form]")) form.href = `${path}/transcript/${form.dataset.form}`;
};

// A button that is disabled loses the focus: these keep it, and do nothing meanwhile.
const setBusy = (now) => {
  busy = now;
  for (const button of [$("make"), $("publish")]) button?.setAttribute("aria-disabled", String(now));
};

const show = (task) => {
  const over = task.state === "done" || task.state === "failed";
  $("task").hidden = false;
  $("share").value = task.share;
  const kind = task.state === "done" && task.kind === "publish" ? "published" : task.state;
  // Beside what is announced: the bar says it to screen readers that ask.
  $("percent").textContent = task.state === "working" ? `${Math.round(task.share * 100)} %` : "";
  const text = say(`task_${kind}`);
  const due = task.made.own ? `. ${say("published_own", { site: task.made.own, address: task.made.public })}` : "";
  const shown = task.message ? `${text}: ${task.message}` : text + due;
  if ($("task-state").textContent !== shown) $("task-state").textContent = shown;
  if (over && document.activeElement === $("stop-task")) $("make").focus();
  if (kind === "published") $("published-as").textContent = [written(task.made.day), task.made.page].filter(Boolean).join(" · ");
  $("stop-task").hidden = over;
  setBusy(!over);
  return over;
};

const follow = async (number) => {
  following = number;
  while (following === number) {
    const task = await asJson("GET", `/studio/tasks/${number}`).catch(() => null);
    if (task && show(task)) break;
    await pause(task ? 300 : 1500);
  }
  await load();
  $("made-sound").load();
};

const begin = async (kind) => {
  if (busy) return;
  setBusy(true);
  try {
    const task = await asJson("POST", `${path}/make`, { kind, suffix: kind === "make" ? $("suffix").value : ".mp3" });
    show(task);
    await follow(task.number);
  } catch (error) {
    setBusy(false);
    tell(error.message);
  }
};

export const bind = async () => {
  $("make").addEventListener("click", () => begin("make"));
  $("publish")?.addEventListener("click", () => begin("publish"));
  $("stop-task").addEventListener("click", () => {
    ask("DELETE", `/studio/tasks/${following}`);
    $("make").focus();
  });
  const tasks = await asJson("GET", "/studio/tasks").catch(() => []);
  const own = tasks.find((task) => task.draft === draft.number && ["waiting", "working"].includes(task.state));
  if (own) follow(own.number);
};

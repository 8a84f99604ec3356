// How long it will be; making the file, publishing it, taking it away.
import { $, ask, asJson, later, pause, say, tell } from "./api.js";
import { draft, load, path } from "./store.js";

let following = "";

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

export const refresh = () => {
  $("made").hidden = !draft.audio;
  $("published").hidden = !draft.published;
  if (!draft.audio) return;
  const file = `${path}/made/${encodeURIComponent(draft.audio)}`;
  if ($("made-file").getAttribute("href") !== file) {
    $("made-file").href = $("made-sound").src = file;
    $("made-file").textContent = `${say("download")} ${draft.audio}`;
  }
  for (const link of document.querySelectorAll("[data-form]")) link.href = `${path}/transcript/${link.dataset.form}`;
};

const show = (task) => {
  const over = task.state === "done" || task.state === "failed";
  $("task").hidden = false;
  $("share").value = task.share;
  const text = task.state === "working" ? `${say("task_working")} ${Math.round(task.share * 100)} %` : say(`task_${task.state}`);
  const shown = task.message ? `${text}: ${task.message}` : text;
  if ($("task-state").textContent !== shown) $("task-state").textContent = shown;
  $("stop-task").hidden = over;
  for (const button of [$("make"), $("publish")]) if (button) button.disabled = !over;
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
  try {
    const task = await asJson("POST", `${path}/make`, { kind, suffix: kind === "make" ? $("suffix").value : ".mp3" });
    show(task);
    await follow(task.number);
  } catch (error) {
    tell(error.message);
  }
};

export const bind = async () => {
  $("make").addEventListener("click", () => begin("make"));
  $("publish")?.addEventListener("click", () => begin("publish"));
  $("stop-task").addEventListener("click", () => ask("DELETE", `/studio/tasks/${following}`));
  const tasks = await asJson("GET", "/studio/tasks").catch(() => []);
  const own = tasks.find((task) => task.draft === draft.number && ["waiting", "working"].includes(task.state));
  if (own) follow(own.number);
};

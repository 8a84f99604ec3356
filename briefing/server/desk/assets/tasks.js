// Lists of what is being made.
import { $, ask, asJson, made, pause, say } from "./api.js";

const row = (task) => {
  const percent = task.state === "working" ? ` ${Math.round(task.share * 100)} %` : "";
  const title = task.title || task.number.slice(0, 6);
  const shown = task.draft ? made("a", { href: `/studio/d/${task.draft}`, lang: "hi" }, title) : title;
  const item = made("li", {}, shown, " ", made("small", {}, `${say(`task_${task.state}`)}${percent} ${task.message}`));
  if (task.state === "waiting" || task.state === "working") {
    const stop = made("button", { type: "button", class: "quiet" }, say("stop"));
    stop.addEventListener("click", () => ask("DELETE", `/studio/tasks/${task.number}`));
    item.append(stop);
  }
  return item;
};

export const follow = async () => {
  for (;;) {
    const tasks = (await asJson("GET", "/studio/tasks").catch(() => null)) ?? [];
    const shown = tasks.slice(0, 8);
    const known = JSON.stringify(shown);
    if ($("queue").dataset.known !== known) {
      $("queue").dataset.known = known;
      $("queue").replaceChildren(...shown.map(row));
      if ($("queue-title")) $("queue-title").hidden = shown.length === 0;
    }
    await pause(shown.some((task) => task.state === "waiting" || task.state === "working") ? 500 : 4000);
  }
};

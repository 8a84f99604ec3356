// Lists of what is being made.
import { $, ask, asJson, made, pause, say, tell } from "./api.js";

const titleOf = (task) => task.title || task.number.slice(0, 6);

const isOver = (task) => task.state === "done" || task.state === "failed";

// The focus goes to where the list is: what had it is gone.
const forget = async (task, item) => {
  await ask("DELETE", `/studio/tasks/${task.number}`);
  item.remove();
  $("queue").focus();
  tell(`${titleOf(task)}: ${say("removed")}`);
};

const row = (task) => {
  const percent = task.state === "working" ? ` ${Math.round(task.share * 100)} %` : "";
  const title = titleOf(task);
  const shown = task.draft ? made("a", { href: `/studio/d/${task.draft}`, lang: "hi" }, title) : title;
  const item = made("li", {}, shown, " ", made("small", {}, `${say(`task_${task.state}`)}${percent} ${task.message}`));
  if (task.state === "waiting" || task.state === "working") {
    const stop = made("button", { type: "button", class: "quiet" }, say("stop"));
    stop.addEventListener("click", () => ask("DELETE", `/studio/tasks/${task.number}`));
    item.append(stop);
  }
  if (task.state === "failed") {
    const named = made("span", { class: "unseen" }, `${title}: `);
    const remove = made("button", { type: "button", class: "quiet" }, named, say("remove"));
    remove.addEventListener("click", () => forget(task, item));
    item.append(remove);
  }
  return item;
};

// Shows what there is from now on; `ended` is told of each task that ends meanwhile.
export const follow = async (ended = () => {}) => {
  let open = new Set();
  for (;;) {
    const tasks = (await asJson("GET", "/studio/tasks").catch(() => null)) ?? [];
    const shown = tasks.slice(0, 8);
    for (const task of tasks) if (open.has(task.number) && isOver(task)) ended(task, titleOf(task));
    open = new Set(tasks.filter((task) => !isOver(task)).map((task) => task.number));
    const known = JSON.stringify(shown);
    if ($("queue").dataset.known !== known) {
      $("queue").dataset.known = known;
      $("queue").replaceChildren(...shown.map(row));
      if ($("queue-title")) $("queue-title").hidden = shown.length === 0;
    }
    await pause(open.size ? 500 : 4000);
  }
};

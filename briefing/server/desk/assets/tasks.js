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

const button = (title, name, work) => {
  const named = made("span", { class: "unseen" }, `${title}: `);
  const pressed = made("button", { type: "button", class: "quiet" }, named, say(name));
  pressed.addEventListener("click", work);
  return pressed;
};

const row = (task) => {
  const percent = task.state === "working" ? ` ${Math.round(task.share * 100)} %` : "";
  const title = titleOf(task);
  const shown = task.draft ? made("a", { href: `/studio/d/${task.draft}`, lang: "hi" }, title) : title;
  const item = made("li", { "data-task": task.number }, shown, " ", made("small", {}, `${say(`task_${task.state}`)}${percent} ${task.message}`));
  if (task.state === "waiting" || task.state === "working") {
    item.append(button(title, "stop", () => ask("DELETE", `/studio/tasks/${task.number}`)));
  }
  if (task.state === "failed") {
    item.append(button(title, "remove", () => forget(task, item)));
  }
  return item;
};

// Rows made anew leave the focus where it was; one that has lost its button has it on the list.
const replace = (rows) => {
  const { localName } = document.activeElement;
  const number = document.activeElement.closest("[data-task]")?.dataset.task;
  $("queue").replaceChildren(...rows);
  if (number) ($("queue").querySelector(`[data-task="${number}"] ${localName}`) ?? $("queue")).focus();
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
      replace(shown.map(row));
      if ($("queue-title")) $("queue-title").hidden = shown.length === 0;
    }
    await pause(open.size ? 500 : 4000);
  }
};

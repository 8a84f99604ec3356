// Send to feed: what would be sent is seen first; a button sends it.
import { $, asJson, say, tell } from "./api.js";
import { follow } from "./tasks.js";

$("send").addEventListener("submit", async (event) => {
  event.preventDefault();
  const asked = Object.fromEntries(new FormData($("send")));
  try {
    await asJson("POST", "/send", asked);
    $("send").reset();
    for (const field of $("send").elements) field.value = "";
    tell(say("sent"));
  } catch (error) {
    tell(error.message);
  }
});
for (const button of document.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText($(button.dataset.copy).textContent);
    tell(say("copied"));
  });
}
if (location.search) {
  history.replaceState(null, "", location.pathname);
  $("go").focus();
}
follow((task, title) => tell(`${title}: ${say(`task_${task.state}`)} ${task.message}`));

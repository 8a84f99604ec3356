// The first page: a text pasted, a file dropped, an address opened; the texts at work.
import { $, ask, asJson, kept, made, say, tell } from "./api.js";
import { follow } from "./tasks.js";

const open = async (request) => {
  tell(say("reading"));
  try {
    const draft = await request;
    kept.drop("paste");
    location.href = `/studio/d/${draft.number}`;
  } catch (error) {
    tell(error.message);
  }
};

const begin = (asked) => open(asJson("POST", "/studio/drafts", asked));

const read = (file) =>
  open(asJson("POST", "/studio/file", file, {
    "Content-Type": "application/octet-stream",
    "X-File-Name": encodeURIComponent(file.name),
  }));

const remove = (draft) => {
  $("sure-text").textContent = say("delete_sure", { title: draft.title });
  $("sure-yes").onclick = async () => {
    await ask("DELETE", `/studio/drafts/${draft.number}`).catch((error) => tell(error.message));
    $("sure").close();
    await list();
    $("drafts").focus(); // the button that had it is gone with its row
  };
  $("sure-no").onclick = () => $("sure").close();
  $("sure").showModal();
};

const row = (draft) => {
  const when = new Date(draft.changed).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short", hourCycle: "h23" });
  const button = made("button", { type: "button", class: "quiet" }, made("span", { class: "unseen" }, `${draft.title}: `), say("delete"));
  button.addEventListener("click", () => remove(draft));
  const facts = `${when} · ${say("characters", { n: draft.characters })}`;
  return made("li", {}, made("a", { href: `/studio/d/${draft.number}`, lang: "hi" }, draft.title), " ", made("small", {}, facts), button);
};

const list = async () => {
  const drafts = await asJson("GET", "/studio/drafts");
  $("drafts").replaceChildren(...drafts.map(row));
  $("no-drafts").hidden = drafts.length > 0;
};

$("text").value = kept.get("paste") ?? "";
$("text").addEventListener("input", () => kept.put("paste", $("text").value));
$("paste").addEventListener("submit", (event) => {
  event.preventDefault();
  begin({ text: $("text").value });
});
$("fetch").addEventListener("submit", (event) => {
  event.preventDefault();
  begin({ address: $("address").value });
});
$("file").addEventListener("change", () => $("file").files[0] && read($("file").files[0]));
for (const name of ["dragover", "drop"]) {
  document.addEventListener(name, (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    $("drop").classList.toggle("over", name === "dragover");
    if (name === "drop" && event.dataTransfer.files[0]) read(event.dataTransfer.files[0]);
  });
}
list();
follow();

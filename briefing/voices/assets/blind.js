// Gives every pair its sounds, keeps the answers in this browser, saves them as CSV.
"use strict";
const told = JSON.parse(document.getElementById("data").textContent);
const key = `briefing blind ${told.page}`;
const form = document.getElementById("answers");
const left = document.getElementById("left");

const kept = () => {
  try {
    return JSON.parse(localStorage.getItem(key)) || {};
  } catch {
    return {};
  }
};
let answers = kept();

const show = () => {
  const all = form.querySelectorAll("fieldset").length;
  left.textContent = `${left.dataset.told}: ${Object.keys(answers).length} / ${all}`;
};

told.pairs.forEach(([item, first, second], number) => {
  for (const [side, voice] of [["a", first], ["b", second]]) {
    document.getElementById(`sound-${number}-${side}`).src = told.sounds[`${item} ${voice}`];
  }
});
for (const [name, value] of Object.entries(answers)) {
  const box = form.querySelector(`input[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`);
  if (box) box.checked = true;
}
form.addEventListener("change", (event) => {
  answers = { ...answers, [event.target.name]: event.target.value };
  try {
    localStorage.setItem(key, JSON.stringify(answers));
  } catch {
    // A browser that keeps nothing still saves the file.
  }
  show();
});
// One sound at a time.
document.addEventListener("play", (event) => {
  for (const audio of document.querySelectorAll("audio")) {
    if (audio !== event.target) audio.pause();
  }
}, true);

const quoted = (value) => `"${String(value).replaceAll('"', '""')}"`;
document.getElementById("save").addEventListener("click", () => {
  const listener = document.getElementById("listener").value.trim();
  const rows = [["page", "listener", "item", "first", "second", "question", "answer"]];
  for (const [name, answer] of Object.entries(answers)) {
    const [number, question] = name.split("|");
    const [item, first, second] = told.pairs[Number(number)];
    rows.push([told.page, listener, item, first, second, question, answer]);
  }
  const text = rows.map((row) => row.map(quoted).join(",")).join("\r\n") + "\r\n";
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  link.download = `blind-${told.page}.csv`;
  link.click();
});
show();

"use strict";
// The studio page: sends a text, plays the sound while it grows, shows how far it is.
const $ = (id) => document.getElementById(id);
const words = () => JSON.parse($("strings").textContent);
let current = null;

const tell = (text) => {
  $("state").textContent = text;
};

const show = (job) => {
  const said = words();
  $("share").value = job.share;
  const percent = `${Math.round(job.share * 100)} %`;
  tell(job.state === "failed" ? job.message : `${said[`studio_${job.state}`]} ${percent}`);
  const over = job.state === "done" || job.state === "failed";
  $("go").disabled = !over;
  $("stop").hidden = over;
  $("take").hidden = job.state !== "done";
  if (job.state === "done") {
    $("audio-file").href = job.audio;
    $("page-file").href = job.page;
  }
  return over;
};

const follow = async (number) => {
  for (;;) {
    const reply = await fetch(`/studio/briefings/${number}`);
    if (current !== number || show(await reply.json())) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
};

const begin = async (event) => {
  event.preventDefault();
  const form = new FormData($("studio"));
  const asked = Object.fromEntries(form);
  asked.speed = Number(asked.speed);
  const reply = await fetch("/studio/briefings", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(asked),
  });
  const job = await reply.json();
  $("result").hidden = false;
  if (!reply.ok) {
    tell(job.message);
    return;
  }
  current = job.number;
  $("sound").src = `/studio/briefings/${job.number}/sound`;
  $("sound").play().catch(() => {});
  show(job);
  follow(job.number);
};

document.addEventListener("DOMContentLoaded", () => {
  $("studio").addEventListener("submit", begin);
  $("stop").addEventListener("click", () => fetch(`/studio/briefings/${current}`, { method: "DELETE" }));
});

// The site on a device: the service worker, and episodes that a listener saves for a journey.
// They lie in a cache of their own; a card of JSON beside them says what each is.
const SAVED = "briefing-saved";
const CARD = ".saved.json";

const manifest = () => document.querySelector("link[rel=manifest]");
const canSave = () => Boolean(manifest()) && location.protocol !== "file:" && "caches" in window && "serviceWorker" in navigator;

// Whose button it is: that of the episode in the page, or of one in a row of the front page.
const keptPage = (box) => new URL(box.dataset.keep || location.href, location.href).href.split(/[?#]/)[0];

const megabytes = (bytes) => `${Math.max(bytes / 1e6, 0.1).toFixed(1)} MB`;

const savedCards = async () => {
  const cache = await caches.open(SAVED);
  const keys = (await cache.keys()).filter((key) => key.url.endsWith(CARD));
  return Promise.all(keys.map(async (key) => (await cache.match(key)).json()));
};

const forget = async (card) => {
  const cache = await caches.open(SAVED);
  await cache.delete(card.page + CARD); // first: nothing is listed that is not whole
  await Promise.all(card.files.map((file) => cache.delete(file)));
};

// The bytes of a file; `told` hears how many have come.
const fetchWhole = async (address, signal, told) => {
  const reply = await fetch(address, { signal, cache: "no-cache" });
  if (!reply.ok) throw new Error(`${reply.status}`);
  const chunks = [];
  let come = 0;
  for (const reader = reply.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    come += value.length;
    told(come);
  }
  const type = reply.headers.get("Content-Type") ?? "";
  return new Response(new Blob(chunks, { type }), { headers: { "Content-Type": type, "Content-Length": String(come) } });
};

const keptFiles = (page, data) => [data.audio, ...JSON.parse(data.files)].map((path) => new URL(path, page).href);

const saveEpisode = async (page, data, signal, told) => {
  const cache = await caches.open(SAVED);
  const [sound, ...files] = keptFiles(page, data);
  await cache.put(sound, await fetchWhole(sound, signal, told));
  await Promise.all([page, ...files].map(async (file) => cache.put(file, await fetchWhole(file, signal, () => {}))));
  const { title, day, version } = data;
  const card = { page, title, day, version, bytes: Number(data.bytes), files: [page, sound, ...files] };
  await cache.put(page + CARD, new Response(JSON.stringify(card), { headers: { "Content-Type": "application/json" } }));
  navigator.storage?.persist?.();
};

const keepWords = (box) => ({ ...$("keep-words")?.dataset, ...box.dataset });

// The button of the episode in the page: what it does now, and what is so.
const showKeep = (box, name, percent = "") => {
  box.dataset.is = name;
  const does = { saving: "stop", saved: "remove" }[name] ?? "save";
  const words = keepWords(box);
  const button = box.querySelector("button");
  button.querySelector("span").textContent = words[does];
  if (box.dataset.keep) button.setAttribute("aria-label", `${words[does]}: ${words.title}`);
  box.querySelector(".keep-state").textContent = name === "none" ? "" : words[name].replace("{n}", percent);
};

// A screen reader is told seldom: at the start, at half, and how it ended.
const announceKeep = (box, percent = "") => {
  const words = keepWords(box);
  const text = (words[box.dataset.is] ?? "").replace("{n}", percent);
  if (text) announce(`${words.title}: ${text}`);
};

const readKeep = async (box, cards = null) => {
  const card = (cards ?? (await savedCards())).find((one) => one.page === keptPage(box));
  const { version } = box.dataset; // of a row it is not known before its page was asked
  showKeep(box, !card ? "none" : !version || card.version === version ? "saved" : "old");
  return card;
};

const pressKeep = async (box) => {
  if (box.dataset.is === "saving") {
    box.stop.abort();
    return;
  }
  const card = await readKeep(box);
  if (card) await forget(card);
  if (box.dataset.is === "saved") await readKeep(box);
  else await startKeep(box);
  await paintSaved();
};

// What a row does not say of its episode, its own page does.
const askPage = async (box) => {
  if (box.dataset.files) return;
  const reply = await fetch(keptPage(box), { signal: box.stop.signal });
  if (!reply.ok) throw new Error(`${reply.status}`);
  const told = new DOMParser().parseFromString(await reply.text(), "text/html").getElementById("keep");
  const { version, bytes, audio: sound, files, title, day } = told.dataset;
  Object.assign(box.dataset, { version, bytes, audio: sound, files, title, day });
};

const startKeep = async (box) => {
  box.stop = new AbortController();
  showKeep(box, "saving", "0");
  announceKeep(box, "0");
  let shown = 0;
  const told = (come) => {
    const percent = Math.min(99, Math.floor((100 * come) / Number(box.dataset.bytes)));
    if (percent < shown + 5) return;
    showKeep(box, "saving", String(percent));
    if (shown < 50 && percent >= 50) announceKeep(box, "50");
    shown = percent;
  };
  try {
    await askPage(box);
    await saveEpisode(keptPage(box), box.dataset, box.stop.signal, told);
    await readKeep(box);
  } catch (error) {
    const page = keptPage(box);
    if (box.dataset.files) await forget({ page, files: keptFiles(page, box.dataset) });
    showKeep(box, error.name === "AbortError" ? "none" : error.name === "QuotaExceededError" ? "full" : "failed");
  }
  announceKeep(box);
};

// The buttons show at once, so that nothing below them moves when what is saved is known.
const paintKeep = async () => {
  const fresh = [...document.querySelectorAll(".keep")].filter((box) => !box.dataset.is);
  for (const box of fresh) box.hidden = false;
  const cards = await savedCards();
  for (const box of fresh) if (!box.dataset.is) readKeep(box, cards); // pressed meanwhile
  paintSaved();
};

// The page of what was saved.
const savedRow = (card, list) => {
  const row = document.createElement("li");
  const link = document.createElement("a");
  link.href = card.page;
  link.lang = "hi";
  link.textContent = card.title;
  const about = document.createElement("small");
  about.textContent = [card.day, megabytes(card.bytes)].filter(Boolean).join(" · ");
  const remove = document.createElement("button");
  remove.type = "button";
  remove.className = "action";
  remove.textContent = list.dataset.remove;
  remove.setAttribute("aria-label", `${list.dataset.remove}: ${card.title}`);
  remove.onclick = async () => {
    await forget(card);
    await paintSaved();
    $("notice-title").focus();
  };
  row.append(link, about, remove);
  return row;
};

const paintSaved = async () => {
  const cards = (await savedCards()).sort((one, other) => one.title.localeCompare(other.title));
  document.querySelectorAll("[data-saved-link]").forEach((link) => (link.hidden = cards.length === 0));
  const list = $("saved");
  if (!list) return;
  list.replaceChildren(...cards.map((card) => savedRow(card, list)));
  $("saved-none").hidden = cards.length > 0;
  $("saved-size").textContent = cards.length ? megabytes(cards.reduce((sum, card) => sum + card.bytes, 0)) : "";
};

document.addEventListener("DOMContentLoaded", () => {
  if (!canSave()) return;
  navigator.serviceWorker.register(new URL("sw.js", manifest().href)).catch(() => null);
  on("click", ".keep button", (_, element) => pressKeep(element.closest(".keep")));
  document.addEventListener("briefing:view", () => {
    paintKeep();
    paintSaved();
  });
  paintKeep();
  paintSaved();
});

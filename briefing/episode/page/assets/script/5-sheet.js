// The sheet over the bar: chapters, steps, search, speed, volume, sleep, sharing, the queue.
const sheetOpen = () => !$("sheet").hidden;

// Where the keys were when the sheet opened; they go back there.
let cameFrom = null;

const openSheet = (section = null) => {
  if (!$("sheet").contains(document.activeElement)) cameFrom = document.activeElement;
  $("sheet").hidden = false;
  $("options").setAttribute("aria-expanded", "true");
  (section ?? $("sheet-title")).focus({ preventScroll: true });
  if (section) section.scrollIntoView({ block: "start" });
  else $("sheet").scrollTop = 0;
  const current = document.querySelector("#sheet-chapters [aria-current]");
  if (current) showInList(current);
};

const closeSheet = (back = true) => {
  if (!sheetOpen()) return;
  $("sheet").hidden = true;
  $("options").setAttribute("aria-expanded", "false");
  if (!back) return;
  // Opened from nowhere, or from what is no longer shown: the button that opens it.
  const there = cameFrom !== document.body && cameFrom.getClientRects().length > 0;
  (there ? cameFrom : $("options")).focus({ preventScroll: there });
};

const toggleSheet = () => (sheetOpen() ? closeSheet() : openSheet());

// A row that leads to a moment of the episode in the player.
const momentRow = (time, content) => {
  const row = document.createElement("li");
  const link = document.createElement("a");
  const at = document.createElement("span");
  at.className = "chapter-time";
  at.textContent = clock(time);
  link.href = `${track.page}#t=${time}`;
  link.dataset.moment = String(time);
  link.append(content, at);
  row.append(link);
  return row;
};

const fillSheet = () => {
  const titles = track.chapters.map(({ start: at, title }) => {
    const text = document.createElement("span");
    text.className = "chapter-title";
    text.textContent = title;
    return momentRow(at, text);
  });
  $("sheet-chapters").replaceChildren(...titles);
  $("sheet-chapters-part").hidden = titles.length === 0;
  for (const button of document.querySelectorAll("[data-chapter]")) button.hidden = titles.length === 0;
  $("sheet-title").textContent = track.title;
  $("sheet-title").href = track.page;
  $("find").value = "";
  runSheetSearch();
  paintNext();
};

const watchSheet = () => {
  on("click", "#options", toggleSheet);
  on("click", "#sleep-left", () => openSheet($("sleep")));
  on("click", "#sheet-close", () => closeSheet());
  on("click", "[data-moment]", (event, link) => {
    event.preventDefault();
    playFrom(track, Number(link.dataset.moment));
    if (spokenSpan()) bringIntoView(spokenSpan());
  });
  on("click", "[data-chapter]", (_, element) => toChapter(Number(element.dataset.chapter)));
  on("input", "#find", runSheetSearch);
  on("submit", "#finder", (event) => event.preventDefault());
  document.addEventListener("pointerdown", (event) => {
    if (!event.target.closest("#dock, #note, #quote")) closeSheet(false);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeSheet();
  });
};

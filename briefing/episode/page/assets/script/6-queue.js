// Episodes to hear next, kept on this device: [{ page, title }], `page` a full address; and
// what follows when none is queued.
const queue = () => store.get("queue") ?? [];

const setQueue = (items) => {
  store.set("queue", items.length ? items : null);
  paintQueue();
};

const enqueue = (page, title) => {
  const address = new URL(page, location.href).href.split("#")[0];
  if (!queue().some((item) => item.page === address)) setQueue([...queue(), { page: address, title }]);
  else paintQueue();
  announce(`${title}: ${say("queued")}`);
};

const button = (mark, label, act) => {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "quiet";
  made.textContent = mark;
  made.setAttribute("aria-label", label);
  made.onclick = act;
  return made;
};

// The list is made anew at each change: the focus goes to the row that stands there now.
const focusRow = (number, button) => {
  const rows = $("queue-list").children;
  const row = rows[Math.min(number, rows.length - 1)];
  (row?.querySelector(button) ?? row?.querySelector("a") ?? $("sheet-title")).focus();
};

const queueRow = (item, number, items) => {
  const row = document.createElement("li");
  const link = document.createElement("a");
  link.href = item.page;
  link.lang = "hi";
  link.textContent = item.title;
  link.dataset.open = "";
  row.append(link);
  if (number > 0) {
    const earlier = [...items];
    earlier.splice(number - 1, 2, items[number], items[number - 1]);
    const move = () => {
      setQueue(earlier);
      focusRow(number - 1, "button:not(:last-child)");
    };
    row.append(button("↑", say("earlier", item), move));
  }
  const remove = () => {
    setQueue(items.filter((other) => other !== item));
    focusRow(number, "button:last-child");
  };
  row.append(button("×", say("remove", item), remove));
  return row;
};

const paintQueue = () => {
  const items = queue();
  if ($("queue-list")) {
    $("queue-list").replaceChildren(...items.map(queueRow));
    $("queue-empty").hidden = items.length > 0;
    $("count").hidden = items.length === 0;
    $("count").textContent = String(items.length);
  }
  const queued = new Set(items.map((item) => item.page));
  const mark = (element, page) => {
    const text = say(queued.has(page) ? "queued" : "queue_add");
    element.querySelector("span").textContent = text;
    if (element.dataset.title) element.setAttribute("aria-label", `${text}: ${element.dataset.title}`);
    element.classList.toggle("chosen", queued.has(page));
  };
  if ($("enqueue")) mark($("enqueue"), shown.page);
  document.querySelectorAll("[data-enqueue]").forEach((element) => {
    mark(element, new URL(element.dataset.enqueue, location.href).href);
  });
};

// What follows the episode in the player when nothing is queued: the newer one, then the
// older one, unless it was heard.
const following = () => track?.next.find(({ page }) => !played(page));

const paintNext = () => {
  if (!$("next-part")) return;
  const next = following();
  $("next-part").hidden = !track.next.length;
  $("next-episode").hidden = !next;
  if (!next) return;
  $("next-episode").href = next.page;
  $("next-episode").textContent = next.title;
};

const playNext = () => {
  if ($("sleep").value === "episode") {
    setSleep("");
    note(say("asleep"));
    return;
  }
  const here = track.page;
  const [queued] = queue().filter((item) => item.page !== here);
  setQueue(queue().filter((item) => item.page !== here && item !== queued));
  paintNext();
  const next = following();
  if (queued) openEpisode(queued.page);
  else if (next && store.get("autoplay")) openEpisode(next.page);
  else if (next) note(next.title, { label: say("listen"), act: () => openEpisode(next.page) });
};

// Put the episode of a page into the player and play it; the page on screen follows when it
// showed the one before. A phone whose screen is locked lets a running player go on but does
// not let a new page start one. From a file the page is opened instead.
const openEpisode = async (page) => {
  setQueue(queue().filter((item) => item.page !== page));
  const follow = onScreen();
  const { fetched, gone } = await fetchPage(page);
  if (gone) playNext();
  else if (!fetched) location.href = `${page}#play`;
  else {
    load(readEpisode(fetched, page));
    if (follow) showPage(fetched, page);
    start();
  }
};

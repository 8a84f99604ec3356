// Episodes to hear next, kept on this device: [{ page, title }], `page` a full address.
// The next one is fetched into the same page, because a phone whose screen is locked lets a
// running player go on but does not let a new page start one. From a file it is opened instead.
const queue = () => store.get("queue") ?? [];

const setQueue = (items) => {
  store.set("queue", items.length ? items : null);
  paintQueue();
};

const enqueue = (page, title) => {
  const address = new URL(page, location.href).href.split("#")[0];
  if (!queue().some((item) => item.page === address)) setQueue([...queue(), { page: address, title }]);
  else paintQueue();
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

const queueRow = (item, number, items) => {
  const row = document.createElement("li");
  const link = document.createElement("a");
  link.href = item.page;
  link.textContent = item.title;
  link.onclick = (event) => {
    event.preventDefault();
    $("more").hidePopover();
    openEpisode(item.page);
  };
  row.append(link);
  if (number > 0) {
    const earlier = [...items];
    earlier.splice(number - 1, 2, items[number], items[number - 1]);
    row.append(button("↑", say("earlier", item), () => setQueue(earlier)));
  }
  row.append(button("×", say("remove", item), () => setQueue(items.filter((other) => other !== item))));
  return row;
};

const paintQueue = () => {
  const items = queue();
  const here = location.href.split("#")[0];
  if ($("queue-list")) {
    $("queue-list").replaceChildren(...items.map(queueRow));
    $("queue-empty").hidden = items.length > 0;
    $("count").hidden = items.length === 0;
    $("count").textContent = String(items.length);
  }
  const queued = new Set(items.map((item) => item.page));
  const mark = (element, page) => {
    element.querySelector("span").textContent = say(queued.has(page) ? "queued" : "queue_add");
    element.classList.toggle("chosen", queued.has(page));
  };
  if ($("enqueue")) mark($("enqueue"), here);
  document.querySelectorAll("[data-enqueue]").forEach((element) => {
    mark(element, new URL(element.dataset.enqueue, location.href).href);
  });
};

const playNext = () => {
  const here = location.href.split("#")[0];
  const [next] = queue().filter((item) => item.page !== here);
  setQueue(queue().filter((item) => item.page !== here && item !== next));
  if (next && $("sleep").value !== "episode") openEpisode(next.page);
};

const openEpisode = async (page) => {
  setQueue(queue().filter((item) => item.page !== page));
  try {
    const reply = await fetch(page);
    if (!reply.ok) {
      playNext(); // the episode was taken away
      return;
    }
    show(new DOMParser().parseFromString(await reply.text(), "text/html"), page);
  } catch {
    location.href = `${page}#play`;
  }
};

const show = (fetched, page) => {
  history.pushState(null, "", page);
  document.title = fetched.title;
  $("episode").replaceWith(document.adoptNode(fetched.getElementById("episode")));
  audio().src = fetched.getElementById("audio").getAttribute("src");
  openPage();
  scrollTo(0, 0);
  start();
};

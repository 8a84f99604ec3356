// From page to page while sound goes on: a page of the site is fetched and put in the place
// of the one on screen, beside the player, which stays. Links are ordinary links: without a
// script, from a file and while nothing sounds the browser follows them itself.
let address = "";
let asked = 0; // pages asked for so far: of two asked for in a hurry only the last one comes

const plain = (link) => link.split("#")[0];

// { fetched } is a page of this site made by the same version; { gone } when it was taken away.
const fetchPage = async (page) => {
  try {
    const reply = await fetch(page);
    if (!reply.ok) return { gone: reply.status === 404 || reply.status === 410 };
    const fetched = new DOMParser().parseFromString(await reply.text(), "text/html");
    const script = (of) => of.querySelector("head > script[src]")?.getAttribute("src").split("?")[1];
    const same = fetched.getElementById("view") && script(fetched) === script(document);
    return same ? { fetched } : {};
  } catch {
    return {};
  }
};

const showPage = (fetched, page, push = true) => {
  const next = readEpisode(fetched, page);
  forgetMarks();
  forgetHits();
  closeQuote();
  closeSheet(false);
  // Seen from another folder their relative addresses would lead elsewhere.
  for (const link of document.head.querySelectorAll("link[rel=icon], link[rel=alternate], link[rel=manifest]")) {
    link.href = link.href;
  }
  if (push) {
    history.scrollRestoration = "manual";
    history.replaceState({ y: scrollY }, "");
    history.pushState({ y: 0 }, "", page);
  }
  document.title = fetched.title;
  for (const tag of ["link[rel=canonical]", "meta[name=description]"]) {
    document.head.querySelector(tag)?.remove();
    const other = fetched.head.querySelector(tag);
    if (other) document.head.append(document.adoptNode(other));
  }
  $("view").replaceWith(document.adoptNode(fetched.getElementById("view")));
  openView(next);
  // Other parts see to what is theirs in the page.
  document.dispatchEvent(new Event("briefing:view"));
  if (!openAtAddress()) scrollTo(0, history.state?.y ?? 0);
  const heading = document.querySelector("main h1");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus({ preventScroll: true });
};

const go = async (page, push = true) => {
  const turn = (asked += 1);
  document.documentElement.classList.add("going");
  const { fetched } = await fetchPage(plain(page));
  if (turn !== asked) return;
  document.documentElement.classList.remove("going");
  if (fetched) showPage(fetched, page, push);
  else if (push) location.href = page;
  else location.reload();
};

const ownPage = (link) => {
  const { origin, protocol, pathname } = new URL(link.href);
  if (origin !== location.origin || !protocol.startsWith("http")) return false;
  return !link.target && !link.download && (pathname.endsWith("/") || pathname.endsWith(".html"));
};

const onLink = (event, link) => {
  const own = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (event.defaultPrevented || !own || !ownPage(link)) return;
  if ("open" in link.dataset) {
    event.preventDefault();
    closeSheet(false);
    openEpisode(link.href);
  } else if (link.closest("[data-episode], #continue") && link.hash === "#play") {
    event.preventDefault();
    playRow(link);
  } else if (playing() && plain(link.href) !== address) {
    event.preventDefault();
    go(link.href);
  }
};

// Play the episode of a row where it stands. The sound is asked for within the touch: later
// some browsers refuse to begin.
const playRow = async (link) => {
  const page = plain(link.href);
  if (track?.page === page) {
    toggle();
    return;
  }
  const turn = (asked += 1);
  remember();
  forgetMarks();
  track = null;
  if (link.dataset.audio) {
    audio().src = new URL(link.dataset.audio, location.href).href;
    audio().play().catch(() => {});
  }
  const { fetched } = await fetchPage(page);
  if (turn !== asked) return;
  if (!fetched) {
    location.href = link.href;
    return;
  }
  load(readEpisode(fetched, page));
  start();
};

const watchSite = () => {
  on("click", "a[href]", onLink);
  addEventListener("hashchange", openAtAddress);
  addEventListener("popstate", () => {
    if (plain(location.href) !== address) go(location.href, false);
    else if (history.state) scrollTo(0, history.state.y);
  });
  let timer = 0;
  addEventListener("scroll", () => {
    showHere();
    if (history.scrollRestoration !== "manual") return;
    clearTimeout(timer);
    timer = setTimeout(() => history.replaceState({ y: scrollY }, ""), 200);
  }, { passive: true });
};

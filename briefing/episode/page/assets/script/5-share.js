// Sharing a sentence: its quote, and a link that opens the page at it, with or without a
// script. What is shared is the text selected, or the sentence being said.
const LONGEST_QUOTE = 280;
let quoted = null; // { episode, sentence, text }
let quotedFrom = null; // what had the focus before

const linkTo = ({ episode, sentence }) => {
  const page = episode.link || episode.page;
  return sentence ? `${page}#s${sentence.number}` : page;
};

const cut = (text) => {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= LONGEST_QUOTE) return line;
  return `${line.slice(0, line.lastIndexOf(" ", LONGEST_QUOTE))}…`;
};

const message = () => {
  const { episode, text } = quoted;
  const quote = text ? `“${text}”\n\n` : "";
  const source = [episode.title, episode.show].filter(Boolean).join(" · ");
  // An address on this device leads nowhere on another.
  return `${quote}${source}${episode.link ? `\n${linkTo(quoted)}` : ""}`;
};

const openQuote = (next, focus) => {
  quoted = next;
  $("quote-text").textContent = quoted.text || quoted.episode.title;
  $("quote-more").hidden = !navigator.share;
  $("quote").hidden = false;
  quotedFrom = focus ? document.activeElement : null;
  if (focus) $("quote-whatsapp").focus();
};

const closeQuote = () => {
  hide($("quote"), () => quotedFrom ?? stop ?? $("play"));
  quoted = null;
};

// Before anything is heard, and at a headline, it is the episode that is shared: its title is told.
const shareMoment = () => {
  const sentence = track.sentences[lastStarted(track.sentences, audio().currentTime + 0.05)];
  const said = cut(sentence?.text ?? "");
  const isTitle = said.replace(/[।.]$/, "") === track.title.replace(/[।.]$/, "");
  const begun = audio().currentTime > 0;
  openQuote({ episode: track, ...(begun && !isTitle ? { sentence, text: said } : { sentence: null, text: "" }) }, true);
};

// The text selected in the transcript, from the sentence in which it begins.
const shareSelection = () => {
  const selection = getSelection();
  const range = selection.rangeCount && !selection.isCollapsed && selection.getRangeAt(0);
  const text = range && $("transcript")?.contains(range.startContainer) ? cut(String(selection)) : "";
  if (!text) {
    if (quoted?.selected) closeQuote();
    return;
  }
  const first = [...document.querySelectorAll(".s")].find((span) => range.intersectsNode(span));
  if (!first) return;
  const sentence = shown.sentences[numberOf(first)];
  openQuote({ episode: shown, sentence, text, selected: true }, false);
};

const copyLink = async () => {
  const link = linkTo(quoted);
  try {
    await navigator.clipboard.writeText(link);
    note(say("copied", { t: clock(quoted.sentence?.start ?? 0) }));
  } catch {
    history.replaceState(history.state, "", link.startsWith(location.origin) ? link : location.href);
    note(`${say("copy_this")}: ${link}`);
  }
  closeQuote();
};

const shareBySystem = async () => {
  try {
    const { episode } = quoted;
    const text = quoted.text ? `“${quoted.text}”` : episode.title;
    await navigator.share({ title: episode.title, text, ...(episode.link && { url: linkTo(quoted) }) });
    closeQuote();
  } catch (error) {
    if (error.name !== "AbortError") note(say("not_shared"));
  }
};

const watchSharing = () => {
  let timer = 0;
  document.addEventListener("selectionchange", () => {
    clearTimeout(timer);
    timer = setTimeout(shareSelection, 300);
  });
  on("click", "#share, #sheet-share", shareMoment);
  on("click", "#quote-whatsapp", (_, link) => {
    link.href = `https://wa.me/?text=${encodeURIComponent(message())}`;
  });
  on("click", "#quote-copy", copyLink);
  on("click", "#quote-more", shareBySystem);
  on("click", "#quote-close", closeQuote);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && quoted) closeQuote();
  });
};

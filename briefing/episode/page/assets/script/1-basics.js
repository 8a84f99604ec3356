// What every other part uses. All parts are joined in the order of their names and run in
// one function scope, before the page is built: only start.js touches the page on its own.
const $ = (id) => document.getElementById(id);

const clamp = (value, low, high) => Math.min(Math.max(value, low), high);

const clock = (seconds) => {
  const whole = Math.max(0, Math.floor(seconds));
  const pair = (n) => String(n).padStart(2, "0");
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${minutes}:${pair(whole % 60)}`
    : `${Math.floor(minutes / 60)}:${pair(minutes % 60)}:${pair(whole % 60)}`;
};

// The last of `items`, ordered by start, that has started at `time`; -1 before the first.
const lastStarted = (items, time) => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle].start <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

// What the listener chose, kept on this device only. Private windows may refuse: then it is
// forgotten with the page.
const store = {
  get(key) {
    try {
      return JSON.parse(localStorage.getItem(`briefing:${key}`));
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      if (value === null) localStorage.removeItem(`briefing:${key}`);
      else localStorage.setItem(`briefing:${key}`, JSON.stringify(value));
    } catch {
      // Nothing can be kept here; the page works without.
    }
  },
};

let strings = {};

const say = (name, values = {}) =>
  strings[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);

// One listener for the whole page, so that parts of it can be replaced.
const on = (type, selector, act) =>
  document.addEventListener(type, (event) => {
    const element = event.target.closest?.(selector);
    if (element) act(event, element);
  });

// Hide what may have the focus, which then goes to what `heir` gives and not to nowhere.
const hide = (element, heir) => {
  const had = element.contains(document.activeElement);
  element.hidden = true;
  if (had) heir()?.focus({ preventScroll: true });
};

const showIf = (shown, element, heir) => {
  if (shown) element.hidden = false;
  else hide(element, heir);
};

let noteTimer = 0;

// Not under the finger or the focus of somebody who is about to press its button.
const hideNote = () => {
  if ($("note").matches(":hover, :focus-within")) noteTimer = setTimeout(hideNote, 5000);
  else $("note").hidden = true;
};

// A short message above the player, read out by screen readers; `action` is { label, act }.
const note = (text, action = null) => {
  clearTimeout(noteTimer);
  $("note").hidden = false;
  $("note-text").textContent = text;
  const button = $("note-action");
  showIf(action, button, () => $("play"));
  button.textContent = action?.label ?? "";
  button.onclick = () => {
    hide($("note"), () => $("play"));
    action?.act();
  };
  noteTimer = setTimeout(hideNote, action ? 12000 : 5000);
};

// For screen readers alone: what the eye sees where it looks. On a page in English most of it is
// Hindi all the same: a title, a sentence.
const announce = (text) => {
  $("told").lang = /[\u0900-\u097f]/.test(text) ? "hi" : document.documentElement.lang;
  $("told").textContent = text;
};

const applyTheme = () => {
  const theme = store.get("theme");
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
};
applyTheme();

// The player in a frame. Its address may say: ?theme=light or dark, ?accent=9c2b22 (six hex
// digits), ?t=83 (seconds, or 1:23, or 1m23s) where to begin.
(() => {
"use strict";
const root = document.documentElement;
const asked = new URLSearchParams(location.search);
const $ = (id) => document.getElementById(id);

const theme = asked.get("theme");
if (theme === "light" || theme === "dark") root.dataset.theme = theme;

// Relative luminance and contrast as WCAG 2.2 defines them; a color is [red, green, blue], 0 to 255.
const luminance = (color) => {
  const [red, green, blue] = color.map((level) => {
    const part = level / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one, other) => {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

// What the host asked for, mixed with black or white until it stands out from the ground.
const readable = (color, ground) => {
  const toward = luminance(ground) > 0.18 ? 0 : 255;
  let mixed = color;
  for (let step = 0; step < 20 && contrast(mixed, ground) < 3; step += 1) {
    mixed = mixed.map((level) => Math.round(level + (toward - level) * 0.12));
  }
  return mixed;
};

const paintAccent = () => {
  const match = /^([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(asked.get("accent") ?? "");
  if (!match) return;
  const ground = getComputedStyle(document.querySelector(".card")).backgroundColor.match(/\d+/g);
  const color = readable(match.slice(1).map((pair) => parseInt(pair, 16)), ground.slice(0, 3).map(Number));
  root.style.setProperty("--accent", `rgb(${color.join(" ")})`);
  root.style.setProperty("--on-accent", luminance(color) > 0.18 ? "#000" : "#fff");
};

const clock = (seconds) => {
  const whole = Math.max(0, Math.floor(seconds));
  const pair = (n) => String(n).padStart(2, "0");
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes}:${pair(whole % 60)}`;
  return `${Math.floor(minutes / 60)}:${pair(minutes % 60)}:${pair(whole % 60)}`;
};

const wanted = () => {
  const units = /^(?:(\d+)h)?(?:(\d+)m)?(?:([\d.]+)s?)?$/.exec(asked.get("t") ?? "");
  const parts = units ? units.slice(1).map((part) => part ?? 0) : asked.get("t").split(":");
  const time = parts.reduce((sum, part) => sum * 60 + Number(part), 0);
  return Number.isFinite(time) && time > 0 ? time : 0;
};

const start = () => {
  const audio = $("audio");
  const { seconds, show, artist } = audio.dataset;
  const state = $("state");
  const quiet = state.textContent;
  let pending = Math.min(wanted(), Number(seconds)); // nothing is loaded before the first touch

  const at = () => (audio.readyState ? audio.currentTime : pending);
  const length = () => Number(seconds);

  const paint = () => {
    const told = $("seek").dataset.told.replace("{at}", clock(at())).replace("{of}", clock(length()));
    $("seek").value = String(Math.round(at()));
    $("seek").setAttribute("aria-valuetext", told);
    $("elapsed").textContent = clock(at());
    document.body.classList.toggle("playing", !audio.paused);
    $("play").setAttribute("aria-label", audio.paused ? $("play").dataset.play : $("play").dataset.pause);
  };

  const seekTo = (time) => {
    const target = Math.min(Math.max(time, 0), Math.max(length() - 0.05, 0));
    if (audio.readyState) audio.currentTime = target;
    else pending = target;
    paint();
  };

  const fail = (error) => {
    if (error?.name === "AbortError" || error?.name === "NotAllowedError") return;
    document.body.classList.remove("loading");
    state.textContent = state.dataset.failed;
  };

  const toggle = () => (audio.paused ? audio.play().catch(fail) : audio.pause());

  // One voice at a time, where several players are framed in a page.
  const others = "BroadcastChannel" in window ? new BroadcastChannel("briefing:embed") : null;
  if (others) others.onmessage = () => audio.pause();

  const tellSystem = () => {
    if (!("mediaSession" in navigator)) return;
    navigator.mediaSession.metadata = new MediaMetadata({ title: document.querySelector("h1").innerText, artist, album: show });
    navigator.mediaSession.setActionHandler("seekbackward", () => seekTo(at() - 15));
    navigator.mediaSession.setActionHandler("seekforward", () => seekTo(at() + 30));
  };

  const KEYS = {
    Space: toggle,
    KeyK: toggle,
    ArrowLeft: () => seekTo(at() - 15),
    ArrowRight: () => seekTo(at() + 15),
    KeyM: () => (audio.muted = !audio.muted),
  };

  audio.controls = false;
  $("controls").hidden = false;
  $("play").onclick = toggle;
  $("seek").oninput = () => seekTo(Number($("seek").value));
  $("speed").onchange = () => {
    audio.defaultPlaybackRate = Number($("speed").value);
    audio.playbackRate = Number($("speed").value);
  };
  audio.onloadedmetadata = () => {
    audio.currentTime = pending;
  };
  audio.onplay = () => {
    document.body.classList.toggle("loading", audio.readyState < 3);
    state.textContent = quiet;
    others?.postMessage("playing");
    tellSystem();
    paint();
  };
  audio.onwaiting = () => document.body.classList.add("loading");
  audio.onplaying = () => document.body.classList.remove("loading");
  for (const type of ["timeupdate", "pause", "ended", "seeked"]) audio.addEventListener(type, paint);
  audio.addEventListener("error", () => fail(null));
  document.addEventListener("keydown", (event) => {
    const onControl = event.target.closest("input, select, button, a");
    const act = KEYS[event.code];
    if (!act || event.ctrlKey || event.altKey || event.metaKey || (onControl && event.code !== "KeyM" && event.code !== "KeyK")) return;
    event.preventDefault();
    act();
  });
  paintAccent();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paintAccent);
  paint();
};

document.addEventListener("DOMContentLoaded", start);
})();

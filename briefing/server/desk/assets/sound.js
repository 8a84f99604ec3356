// Sentences and words as they will be heard.
import { $, ask, say, tell } from "./api.js";
import { draft, path } from "./store.js";

const audio = new Audio();
let turn = 0;
let playing = "";

const fetched = async (asked) => {
  const reply = await ask("POST", `${path}/say`, asked);
  return URL.createObjectURL(await reply.blob());
};

// What will probably be asked for next is made while a person still reads or types.
let ahead = null;

const known = (asked) => JSON.stringify([draft.version, asked]);

export const prepare = (asked) => {
  if (ahead?.busy || ahead?.key === known(asked)) return;
  const mine = { key: known(asked), busy: true, sound: fetched(asked) };
  ahead = mine;
  mine.sound.catch(() => {}).finally(() => {
    mine.busy = false;
  });
};

const sound = (asked) => {
  if (ahead?.key !== known(asked)) return fetched(asked);
  const { sound: made } = ahead;
  ahead = null;
  return made;
};

const heard = (address, mine) =>
  new Promise((done) => {
    if (mine !== turn) return done(false);
    audio.onended = () => done(true);
    audio.onpause = () => mine !== turn && done(false);
    audio.onerror = () => done(false);
    audio.src = address;
    audio.play().catch(() => done(false));
    return undefined;
  });

const show = (number) => {
  for (const line of document.querySelectorAll(".line.playing")) line.classList.remove("playing");
  const line = document.querySelector(`.line[data-n="${number}"]`);
  line?.classList.add("playing");
  line?.scrollIntoView({ block: "nearest" });
};

export const stop = () => {
  turn += 1;
  audio.pause();
  show(-1);
  $("listen").textContent = say("listen_all");
  $("listen").classList.remove("stops");
};

export const isPlaying = () => !audio.paused;

// Again on the same sentence stops it; what has changed since is heard anew.
export const toggle = (number) => {
  const asked = { sentence: number };
  if (isPlaying() && playing === known(asked)) return stop();
  return hear(asked);
};

export const hear = async (asked) => {
  stop();
  const mine = turn;
  playing = known(asked);
  try {
    const began = performance.now();
    const address = await sound(asked);
    if ("sentence" in asked) show(asked.sentence);
    performance.measure("hear", { start: began });
    await heard(address, mine);
    URL.revokeObjectURL(address);
  } catch (error) {
    tell(error.message);
  }
  if (mine === turn) show(-1);
};

// From a sentence to the end, the next one made while one is heard.
export const hearFrom = async (first) => {
  stop();
  const mine = turn;
  $("listen").textContent = say("stop");
  $("listen").classList.add("stops");
  let next = sound({ sentence: first });
  try {
    for (let number = first; number < draft.lines.length && mine === turn; number += 1) {
      const address = await next;
      next = number + 1 < draft.lines.length ? sound({ sentence: number + 1 }) : null;
      next?.catch(() => {});
      if (mine !== turn) break;
      show(number);
      if (!(await heard(address, mine))) break;
      URL.revokeObjectURL(address);
    }
  } catch (error) {
    tell(error.message);
  }
  if (mine === turn) stop();
};

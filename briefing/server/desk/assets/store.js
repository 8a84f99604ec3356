// One draft: changed here first, sent in order, and kept in this browser until the server has it.
import { $, Refused, asJson, kept, pause, say, tell } from "./api.js";

const number = $("desk").dataset.number;
export const path = `/studio/drafts/${number}`;
export const draft = { lines: [], shown: {} };

const listeners = [];
const waiting = kept.get(`changes:${number}`) ?? [];
const past = [];
const mostUndone = 50;
let sending = false;

export const onChange = (listener) => listeners.push(listener);
export const note = (name) => `${name}:${number}`;

const take = (answer) => {
  const shown = { ...draft.shown, ...answer.shown };
  Object.assign(draft, answer, { shown: {} });
  for (const [key] of draft.lines) draft.shown[key] = shown[key];
  for (const listener of listeners) listener();
};

export const load = async () => take(await asJson("GET", path));

const mark = (name) => {
  $("saved").textContent = say(name);
  $("saved").dataset.state = name;
};

// Changes that say what is, and not which sentence becomes what, hold for any version.
const holds = (change) => !["sentence", "pause", "chapter"].some((name) => name in change.body);

const send = async (change) => {
  const body = { ...change.body, version: draft.version, known: Object.keys(draft.shown) };
  const [method, address] = change.lexicon ? ["POST", `${path}/lexicon`] : ["PATCH", path];
  try {
    take(await asJson(method, address, body));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.status === 503) return pause(1000).then(() => send(change));
    if (error.status !== 409) {
      tell(error.message);
      for (const listener of listeners) listener();
      throw error;
    }
    await load();
    if (holds(change)) return send(change);
    tell(say("stale"));
  }
  return undefined;
};

const work = async () => {
  if (sending) return;
  sending = true;
  while (waiting.length) {
    mark("saving");
    try {
      await send(waiting[0]);
      settle();
    } catch (error) {
      if (error instanceof Refused) {
        settle(error);
        continue;
      }
      mark("unsaved");
      tell(say("offline"));
      await pause(1500);
    }
  }
  mark("saved");
  sending = false;
};

// What can be undone outlives a reload, as long as nobody else changed the draft.
const remember = () => {
  past.splice(0, Math.max(past.length - mostUndone, 0));
  try {
    kept.put(`undo:${number}`, { version: draft.version, past });
  } catch {
    kept.drop(`undo:${number}`); // no room in this browser
  }
};

const settle = (error) => {
  const change = waiting.shift();
  kept.put(`changes:${number}`, waiting);
  remember();
  change.settled?.(error);
};

const put = (change) =>
  new Promise((done, failed) => {
    waiting.push({ ...change, settled: (error) => (error ? failed(error) : done()) });
    kept.put(`changes:${number}`, waiting);
    remember();
    work();
  });

const opposite = (change) => {
  const { body } = change;
  if (change.lexicon) {
    const before = body.scope === "text" ? draft.lexicon[body.written] : change.before;
    return { lexicon: true, body: { ...body, spoken: before ?? "" } };
  }
  if (body.choices) {
    const before = Object.keys(body.choices).map((name) => [name, draft.choices[name] ?? null]);
    return { body: { choices: Object.fromEntries(before) } };
  }
  if (body.facts) return { body: { facts: { title: draft.chosen_title, author: draft.author, date: draft.date } } };
  return { body: { text: draft.text } };
};

export const change = (body) => {
  past.push(opposite({ body }));
  return put({ body });
};

export const keep = (written, spoken, scope, before) => {
  const asked = { lexicon: true, before, body: { written, spoken, scope } };
  past.push(opposite(asked));
  return put(asked);
};

export const canUndo = () => past.length > 0;

export const undo = async () => {
  const back = past.pop();
  if (!back) return;
  await put(back);
  tell(say("undone"));
};

export const start = async () => {
  const late = setTimeout(() => mark("opening"), 700); // milliseconds
  const answer = await asJson("GET", path).finally(() => clearTimeout(late));
  const undone = kept.get(`undo:${number}`);
  if (undone?.version === answer.version) past.push(...undone.past);
  take(answer);
  mark("saved");
  if (waiting.length) {
    await work();
    tell(say("restored"));
  }
};

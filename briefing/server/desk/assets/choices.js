// Title, voices, pauses, frame: what is chosen for the whole text.
import { $, later, made, say, tell } from "./api.js";
import { current } from "./script.js";
import { hear } from "./sound.js";
import { change, draft } from "./store.js";

const FACTS = { title: "chosen_title", author: "author", date: "date" };
const styles = JSON.parse($("styles").textContent);

const value = (control) => {
  if (control.type === "checkbox") return control.checked;
  if (control.type === "number") return control.value === "" ? null : Number(control.value);
  if (control.dataset.choice.startsWith("voices.")) return control.value.split(" ").slice(1).join(" ");
  return control.value;
};

const show = (control, chosen) => {
  if (control === document.activeElement) return;
  if (control.type === "checkbox") control.checked = Boolean(chosen);
  else if (control.type === "number") control.value = chosen ?? styles.news[control.dataset.choice.split(".")[1]];
  else if (control.dataset.choice.startsWith("voices.")) control.value = chosen ? `${engine()} ${chosen}` : "";
  else control.value = chosen ?? "none";
};

const controls = () => [...document.querySelectorAll("[data-choice]")];
const engine = () => $("voice").value.split(" ")[0];

const style = () => {
  const chosen = Object.fromEntries(controls().filter((one) => one.type === "number").map((one) => [one.dataset.choice.split(".")[1], Number(one.value)]));
  return Object.keys(styles).find((name) => Object.entries(styles[name]).every(([pause, seconds]) => chosen[pause] === seconds)) ?? "own";
};

// Another reader can only share a text with voices of the same engine.
const offer = () => {
  for (const select of document.querySelectorAll('select[data-choice^="voices."]')) {
    for (const option of select.options) option.hidden = option.disabled = Boolean(option.value) && option.value.split(" ")[0] !== engine();
  }
};

export const refresh = () => {
  for (const [name, key] of Object.entries(FACTS)) {
    if ($(`fact-${name}`) !== document.activeElement) $(`fact-${name}`).value = draft[key] ?? "";
  }
  $("name").textContent = $("fact-title").placeholder = draft.title;
  document.title = draft.title;
  const { engine: kind, voice, speed } = draft.choices;
  const wanted = [...$("voice").options].find((one) => one.value === `${kind} ${voice}`);
  if (wanted) $("voice").value = wanted.value;
  $("speed").value = String(speed ?? 1);
  for (const control of controls()) show(control, draft.choices[control.dataset.choice]);
  $("style").value = style();
  offer();
  speakers();
};

const cast = () => Object.fromEntries((draft.choices["voices.speakers"] ?? []).map((pair) => pair.split("=")));

const speaker = (name) => {
  const select = made("select", { "data-speaker": name }, made("option", { value: "" }, say("any_voice")));
  for (const option of $("voice").options) {
    const [kind, ...voice] = option.value.split(" ");
    if (kind === engine()) select.append(made("option", { value: voice.join(" ") }, option.textContent));
  }
  select.value = cast()[name] ?? "";
  select.addEventListener("change", () => {
    const chosen = { ...cast(), [name]: select.value };
    const pairs = Object.entries(chosen).filter(([, voice]) => voice).map((pair) => pair.join("="));
    change({ choices: { "voices.speakers": pairs } }).catch(() => {});
  });
  return made("label", { class: "field" }, made("span", {}, say("speaker_voice", { name })), select);
};

const voices = () => [...$("voice").options].map((option) => option.value.split(" ").slice(1).join(" "));

const speakers = () => {
  const named = (draft.speakers ?? []).filter((name) => !voices().includes(name));
  const known = JSON.stringify([named, engine(), cast()]);
  if ($("speakers").dataset.known === known) return;
  $("speakers").dataset.known = known;
  $("speakers").replaceChildren(...named.map(speaker));
};

const reader = () => {
  const [kind, ...voice] = $("voice").value.split(" ");
  return { engine: kind, voice: voice.join(" ") };
};

export const bind = () => {
  const facts = later(400, () => {
    const asked = Object.fromEntries(Object.keys(FACTS).map((name) => [name, $(`fact-${name}`).value]));
    change({ facts: asked }).catch(() => {});
  });
  for (const name of Object.keys(FACTS)) $(`fact-${name}`).addEventListener("input", facts);
  $("voice").addEventListener("change", () => {
    const before = draft.choices.engine;
    const others = before === reader().engine ? {} : { "voices.quote": "", "voices.heading": "", "voices.alternate": "", "voices.speakers": [] };
    change({ choices: { ...reader(), ...others } }).catch(() => {});
  });
  $("speed").addEventListener("change", () => change({ choices: { speed: Number($("speed").value) } }).catch(() => {}));
  $("hear-voice").addEventListener("click", () => hear({ sentence: current(), choices: reader() }));
  for (const control of controls()) {
    control.addEventListener("change", () => change({ choices: { [control.dataset.choice]: value(control) } }).catch(() => {}));
  }
  $("cast").addEventListener("click", async () => {
    await change({ cast: true }).catch(() => {});
    if (!draft.speakers.length) tell(say("no_cast"));
  });
  $("style").addEventListener("change", () => {
    const pauses = Object.entries(styles[$("style").value]).map(([name, seconds]) => [`pauses.${name}`, seconds]);
    change({ choices: Object.fromEntries(pauses) }).catch(() => {});
  });
};

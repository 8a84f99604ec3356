// Requests to this server, the words of the page, and what is kept in this browser meanwhile.
export const $ = (id) => document.getElementById(id);

const token = document.querySelector('meta[name="briefing-token"]').content;
const words = JSON.parse($("words").textContent);

export const say = (name, values = {}) =>
  words[name].replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "");

// A word that only some languages of the page have, else as it is.
export const named = (name, plain) => words[name] ?? plain;

export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

export const ask = async (method, path, body, headers = {}) => {
  const plain = body instanceof Blob;
  const reply = await fetch(path, {
    method,
    headers: {
      "X-Briefing-Token": token,
      "X-Briefing-Language": document.documentElement.lang,
      ...(body && !plain ? { "Content-Type": "application/json" } : {}),
      ...headers,
    },
    body: body && !plain ? JSON.stringify(body) : body,
  });
  if (!reply.ok) {
    const told = await reply.json().catch(() => ({}));
    throw new Refused(reply.status, told.message || reply.statusText);
  }
  return reply;
};

export const asJson = async (...request) => (await ask(...request)).json();

export const tell = (text) => {
  $("state").textContent = "";
  requestAnimationFrame(() => {
    $("state").textContent = text;
  });
};

export const made = (name, attributes = {}, ...children) => {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) node.setAttribute(key, "");
    else if (value !== false && value !== undefined) node.setAttribute(key, value);
  }
  node.append(...children);
  return node;
};

export const later = (milliseconds, work) => {
  let timer = 0;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => work(...values), milliseconds);
  };
};

export const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

// What is typed and not yet sent lives here, so that a reload loses nothing.
export const kept = {
  get: (name) => JSON.parse(localStorage.getItem(`briefing-desk:${name}`) ?? "null"),
  put: (name, value) => localStorage.setItem(`briefing-desk:${name}`, JSON.stringify(value)),
  drop: (name) => localStorage.removeItem(`briefing-desk:${name}`),
};

export const closes = (dialog) => {
  for (const button of dialog.querySelectorAll("[data-close]")) {
    button.addEventListener("click", () => dialog.close());
  }
};

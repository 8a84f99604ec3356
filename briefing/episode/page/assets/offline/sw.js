// The service worker of a site: its pages open without a network, and what a listener saved plays.
// Above stand VERSION, which changes with what is in SHELL, and SHELL, addresses from here.
const HOME = self.registration.scope;
const CACHE = `briefing-shell-${VERSION}`;
const SEEN = "briefing-seen"; // what was read lately
const SAVED = "briefing-saved"; // what the listener asked to keep; only the listener removes it
const MOST_SEEN = 80;
const PATIENCE = 4000; // milliseconds for a page to come before the one kept is shown
const SOUND = /\.(mp3|m4a|opus|ogg)$/;
const UNCHANGING = /[?]v=|\/fonts\/|-[0-9a-f]{10}[^/]*\.(jpg|png)$/;

self.addEventListener("install", (event) => {
  const fill = async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll(SHELL.map((name) => new Request(new URL(name, HOME), { cache: "no-cache" })));
    await self.skipWaiting();
  };
  event.waitUntil(fill());
});

self.addEventListener("activate", (event) => {
  const tidy = async () => {
    const stale = (await caches.keys()).filter((name) => name.startsWith("briefing-shell-") && name !== CACHE);
    await Promise.all(stale.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(HOME)) return;
  const { pathname } = new URL(request.url);
  if (SOUND.test(pathname)) event.respondWith(sound(request));
  else if (UNCHANGING.test(request.url)) event.respondWith(kept(request));
  else if (request.mode === "navigate" || /\.(html|json)$|\/$/.test(pathname)) event.respondWith(newest(event));
});

// From what was saved, otherwise from the network, which answers ranges itself.
const sound = async (request) => {
  const saved = await caches.open(SAVED);
  const whole = await saved.match(request.url.split("#")[0], { ignoreSearch: true });
  return whole ? part(request, whole) : fetch(request);
};

// Bytes of a saved file, as a server answers them (RFC 9110, 14): media elements seek by ranges.
const part = async (request, whole) => {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get("range") ?? "");
  if (!asked || (asked[1] === "" && asked[2] === "")) return whole;
  const blob = await whole.blob();
  const suffix = asked[1] === "";
  const first = suffix ? Math.max(blob.size - Number(asked[2]), 0) : Number(asked[1]);
  const last = suffix || asked[2] === "" ? blob.size - 1 : Math.min(Number(asked[2]), blob.size - 1);
  if (first > last) return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${blob.size}` } });
  const headers = {
    "Content-Type": whole.headers.get("Content-Type"),
    "Content-Range": `bytes ${first}-${last}/${blob.size}`,
    "Content-Length": String(last - first + 1),
    "Accept-Ranges": "bytes",
  };
  return new Response(blob.slice(first, last + 1), { status: 206, headers });
};

// Files whose address changes with their content; without a network also another version of them,
// for a page that was saved before the site was published anew.
const kept = async (request) => {
  const found = await caches.match(request);
  if (found) return found;
  try {
    return await remember(request, await fetch(request));
  } catch (error) {
    const other = await caches.match(request, { ignoreSearch: true });
    if (other) return other;
    throw error;
  }
};

// The newest page there is; without a network or on a slow one, the one kept.
const newest = async (event) => {
  const { request } = event;
  const address = request.url.split(/[?#]/)[0];
  const asked = fetch(request).then((reply) => remember(address, reply));
  event.waitUntil(asked.catch(() => null));
  const local = async () => (await caches.match(address)) ?? (address.endsWith("/") ? caches.match(`${address}index.html`) : undefined);
  const slow = new Promise((resolve) => setTimeout(resolve, PATIENCE)).then(local);
  try {
    return await Promise.race([asked, slow.then((found) => found ?? asked)]);
  } catch {
    const found = await local();
    if (found) return found;
    if (request.mode === "navigate") return caches.match(new URL("offline.html", HOME));
    return Response.error();
  }
};

const remember = async (request, reply) => {
  if (!reply.ok || reply.status !== 200 || reply.type !== "basic") return reply;
  const copy = reply.clone();
  const cache = await caches.open(SEEN);
  await cache.put(request, copy).catch(() => null); // no room: it is shown all the same
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(keys.length - MOST_SEEN, 0)).map((key) => cache.delete(key)));
  return reply;
};

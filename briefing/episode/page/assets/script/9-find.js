// The search of a front page: its script comes when somebody turns to the field, and once for
// all front pages that come into view while sound goes on.
let searchAsked = false;
on("focusin", "#site-find input", (_, field) => {
  const form = field.form;
  if (searchAsked || !form.dataset.script) return;
  searchAsked = true;
  const script = document.createElement("script");
  script.src = form.dataset.script;
  script.addEventListener("load", () =>
    field.dispatchEvent(new Event("input", { bubbles: true })),
  );
  document.head.append(script);
});
on("submit", "#site-find", (event) => event.preventDefault());

// The search of a front page: its script comes when somebody turns to the field.
on("focusin", "#site-find input", (_, field) => {
  const form = field.form;
  if (form.dataset.asked || !form.dataset.script) return;
  form.dataset.asked = "yes";
  const script = document.createElement("script");
  script.src = form.dataset.script;
  script.addEventListener("load", () =>
    field.dispatchEvent(new Event("input", { bubbles: true })),
  );
  document.head.append(script);
});
on("submit", "#site-find", (event) => event.preventDefault());

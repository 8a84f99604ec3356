// What a page offers to copy: the button names the field, and says what happened.
on("click", "[data-copy]", async (_, element) => {
  const field = $(element.dataset.copy);
  const told = element.parentElement.querySelector("[role=status]");
  try {
    await navigator.clipboard.writeText(field.value);
    told.textContent = element.dataset.copied;
  } catch {
    field.focus();
    field.select();
    told.textContent = element.dataset.failed;
  }
});

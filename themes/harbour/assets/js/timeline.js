// The timeline's pointer: a mark of the drawing and its row light up together.
for (const timeline of document.querySelectorAll(".timeline")) {
  const pairs = [...timeline.querySelectorAll("[data-entry]")].map((mark) =>
    [mark, timeline.querySelector("#t-" + mark.dataset.entry)]);
  for (const [mark, row] of pairs) {
    if (!row) continue;
    const light = (on) => () => { mark.classList.toggle("lit", on); row.classList.toggle("lit", on); };
    for (const half of [mark, row]) {
      half.addEventListener("pointerenter", light(true));
      half.addEventListener("pointerleave", light(false));
    }
    mark.addEventListener("click", () => row.scrollIntoView({ block: "nearest" }));
  }
}

// Sent by `plimsoll serve` with every page, and part of no published site.
(() => {
  const script = document.currentScript;
  const { build, problems } = script.dataset;

  new EventSource("/_plimsoll/changes").onmessage = (event) => {
    if (event.data !== build) location.reload();
  };

  if (problems && location.pathname !== "/_plimsoll/problems") {
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = "/_plimsoll/preview.css";
    const banner = document.createElement("a");
    banner.className = "plimsoll-banner";
    banner.href = "/_plimsoll/problems";
    banner.textContent = problems;
    document.head.append(style);
    document.body.append(banner);
  }
})();

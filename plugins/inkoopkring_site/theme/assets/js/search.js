// The search page before a search: fetches the rest as soon as there is something to look for.

const field = document.querySelector("main .ik-zoek input");
const start = () => import("./search/page.js").catch(sayFailed);
const warm = () => import("./search/client.js").then(({ open }) => open()).catch(() => {});

function sayFailed() {
  const status = document.querySelector("#search-page [role=status]");
  status.textContent = status.dataset.failed;
}

if (new URLSearchParams(location.search).get("q")?.trim()) {
  start();
} else {
  field.addEventListener("focus", () => Promise.all([warm(), start()]), { once: true });
  if (document.activeElement === field) Promise.all([warm(), start()]);
}

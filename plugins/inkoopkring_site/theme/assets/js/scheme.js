// Runs before the page is drawn, in any browser.

// Says that what needs script will work here. A browser that knows `at` also knows whatever our
// scripts cannot do without; /toegankelijkheid/ tells readers which browsers those are.
if ("noModule" in HTMLScriptElement.prototype && "at" in Array.prototype)
  document.documentElement.dataset.script = "works";

// The colours this reader chose earlier, so that nothing flashes.
try {
  const chosen = localStorage.getItem("kleuren");
  if (chosen === "default" || chosen === "slate")
    document.documentElement.dataset.mdColorScheme = chosen;
} catch {
  // No storage in this browser: the system decides.
}

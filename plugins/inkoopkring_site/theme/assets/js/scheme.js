// Runs before the page is drawn: the colours this reader chose earlier, so that nothing flashes.
try {
  const chosen = localStorage.getItem("kleuren");
  if (chosen === "default" || chosen === "slate")
    document.documentElement.dataset.mdColorScheme = chosen;
} catch {
  // No storage in this browser: the system decides.
}

// Runs before anything is drawn: the colours that the reader chose last time.
try {
  var theme = localStorage.getItem("icarus-theme");
  if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
} catch (error) {}

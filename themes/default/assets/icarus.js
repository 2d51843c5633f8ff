// Enhancement only: everything on the page works without this file, and what it needs it makes itself.
(function () {
  "use strict";
  var page = document, root = page.documentElement;

  // A reader's choice, kept in this browser. Nothing is kept where that is forbidden.
  var kept = {
    get: function (name) { try { return localStorage.getItem("icarus-" + name); } catch (error) { return null; } },
    set: function (name, value) {
      try {
        if (value === null) localStorage.removeItem("icarus-" + name);
        else localStorage.setItem("icarus-" + name, value);
      } catch (error) { return; }
    }
  };

  function make(tag, attributes, children) {
    var element = page.createElement(tag);
    Object.keys(attributes).forEach(function (name) { element.setAttribute(name, attributes[name]); });
    (children || []).forEach(function (child) { element.append(child); });
    return element;
  }

  function button(text, attributes, act) {
    var element = make("button", Object.assign({ type: "button", "class": "btn" }, attributes), [text]);
    element.addEventListener("click", act);
    return element;
  }

  function all(selector, within) { return Array.from((within || page).querySelectorAll(selector)); }

  var status = make("p", { "class": "said", role: "status" });
  var silence;
  function say(text) {
    status.textContent = text;
    clearTimeout(silence);
    silence = setTimeout(function () { status.textContent = ""; }, 2500);
  }

  // Colours: the system's, until the reader chooses others; choosing the system's own forgets the choice.
  function addThemeButton() {
    var system = matchMedia("(prefers-color-scheme: dark)");
    function isDark() { return root.dataset.theme ? root.dataset.theme === "dark" : system.matches; }
    var toggle = button("", { "class": "btn theme" }, function () {
      var wanted = isDark() ? "light" : "dark";
      if (wanted === (system.matches ? "dark" : "light")) {
        delete root.dataset.theme;
        kept.set("theme", null);
      } else {
        root.dataset.theme = wanted;
        kept.set("theme", wanted);
      }
      label();
    });
    function label() {
      toggle.textContent = isDark() ? "Light" : "Dark";
      toggle.setAttribute("aria-label", "Switch to " + (isDark() ? "light" : "dark") + " colours");
    }
    system.addEventListener("change", label);
    label();
    page.querySelector(".mast .wrap")?.append(toggle);
  }

  // A field that leads to the search, which has one of its own.
  var searchLink = page.querySelector(".mast nav a[href$='search/index.html']");
  function addSearchField() {
    if (!searchLink || page.getElementById("SearchHint")) return;
    var field = make("input", { type: "search", placeholder: "Search", "aria-label": "Search" });
    var form = make("form", { "class": "find", role: "search" }, [field]);
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      location.href = searchLink.href + "?q=" + encodeURIComponent(field.value);
    });
    page.querySelector(".mast .wrap")?.append(form);
  }

  function goToSearch() {
    var field = page.querySelector("input[type=search]");
    if (field && field.offsetParent) field.focus();
    else searchLink.click();
  }

  // Whatever is folded around the line that an address names is opened.
  function openAroundTarget() {
    openAround(page.querySelector(":target"));
  }

  function openAround(target) {
    if (!target) return;
    for (var outer = target.closest("details"); outer; outer = outer.parentElement.closest("details")) {
      outer.open = true;
    }
    target.scrollIntoView({ block: "nearest" });
  }

  // Code that is wider than its place is scrolled with keys.
  function addScrolling() {
    all("pre").filter(function (code) { return code.scrollWidth > code.clientWidth; })
      .forEach(function (code) { code.tabIndex = 0; });
  }

  function openForPrint() {
    var closed = [];
    addEventListener("beforeprint", function () {
      closed = all("details:not([open])");
      closed.forEach(function (details) { details.open = true; });
    });
    addEventListener("afterprint", function () {
      closed.forEach(function (details) { details.open = false; });
    });
  }

  // What is folded has a place on the page, and can't be focused.
  function isShown(element) {
    return element.checkVisibility ? element.checkVisibility() : element.offsetParent !== null;
  }

  // Keys: single letters, which the reader can turn off.
  function move(step) {
    var stops = all(".tl a.t, .irc li > a, .inc h3 a, .q h2").filter(isShown);
    if (!stops.length) return;
    var index = stops.indexOf(page.activeElement);
    var next = stops[Math.max(0, Math.min(stops.length - 1, index < 0 ? 0 : index + step))];
    if (next.tabIndex < 0) next.setAttribute("tabindex", "-1");
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  }

  function copyPermalink() {
    var entry = page.activeElement.closest("a.t, .inc h3 a, a[href*='#']");
    var address = entry ? entry.href : location.href;
    var done = function () { say("Link copied"); };
    var failed = function () {
      if (entry && entry.hash && entry.pathname === location.pathname) location.hash = entry.hash;
      say("The link is in the address bar");
    };
    if (navigator.clipboard) navigator.clipboard.writeText(address).then(done, failed);
    else failed();
  }

  function follow(selector) {
    var link = page.querySelector(selector);
    if (link) link.click();
  }

  var keys = [
    { key: "j", text: "Next entry", act: function () { move(1); } },
    { key: "k", text: "Previous entry", act: function () { move(-1); } },
    { key: "y", text: "Copy the link to this entry", act: copyPermalink }
  ];

  function addKeys() {
    if (searchLink) keys.push({ key: "/", text: "Search", act: goToSearch });
    if (page.querySelector("a[rel=prev]")) {
      keys.push({ key: "[", text: "Previous incident", act: function () { follow("a[rel=prev]"); } });
    }
    if (page.querySelector("a[rel=next]")) {
      keys.push({ key: "]", text: "Next incident", act: function () { follow("a[rel=next]"); } });
    }
    var help = makeHelp();
    function showHelp() {
      var list = help.querySelector("dl");
      list.replaceChildren.apply(list, keys.flatMap(function (entry) {
        return [make("dt", {}, [make("kbd", {}, [entry.key])]), make("dd", {}, [entry.text])];
      }));
      help.showModal();
    }
    keys.push({ key: "?", text: "These keys", act: showHelp });
    addEventListener("keydown", function (event) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (kept.get("keys") === "off" || help.open) return;
      if (event.target.closest("input, textarea, select, [contenteditable]")) return;
      var match = keys.find(function (entry) { return entry.key === event.key; });
      if (!match) return;
      event.preventDefault();
      match.act();
    });
    page.querySelector(".foot .wrap")?.append(button("Keys", {}, showHelp));
  }

  function makeHelp() {
    var box = make("input", { type: "checkbox" });
    box.checked = kept.get("keys") !== "off";
    box.addEventListener("change", function () { kept.set("keys", box.checked ? null : "off"); });
    var help = make("dialog", { "aria-labelledby": "Keys" }, [
      make("h2", { id: "Keys" }, ["Keys"]), make("dl", {}), make("label", {}, [box, "Use single keys"])
    ]);
    help.append(button("Close", {}, function () { help.close(); }));
    help.addEventListener("click", function (event) { if (event.target === help) help.close(); });
    page.body.append(help);
    return help;
  }

  addSearchField();
  addThemeButton();
  addScrolling();
  addKeys();
  openForPrint();
  addEventListener("hashchange", openAroundTarget);
  if (location.hash) openAroundTarget();
  page.body.append(status);

  // For timeline.js, which comes after this where there is a timeline.
  window.icarus = { all: all, button: button, isShown: isShown, keys: keys, kept: kept, openAround: openAround };
})();

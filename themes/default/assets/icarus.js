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
    page.querySelector(".mast .wrap").append(form);
  }

  function goToSearch() {
    var field = page.querySelector("input[type=search]");
    if (field && field.offsetParent) field.focus();
    else searchLink.click();
  }

  // Clocks: the report's own, UTC, the reader's, and the time since the first impact.
  var clock = { names: [], show: function () {}, current: 0 };

  function addClock() {
    // Days have no "T" in theirs.
    var times = all(".tl time[datetime*=T], .irc time[datetime*=T]");
    var box = page.getElementById("Clock");
    if (!times.length || !box) return;
    var written = times.map(function (time) { return time.textContent; });
    var told = page.querySelector("[data-zone]")?.dataset || {};
    var own = told.zone || "As written", started = Date.parse(told.started);
    var zone = Intl.DateTimeFormat().resolvedOptions().timeZone || "this computer";

    function two(number) { return (number < 10 ? "0" : "") + number; }
    function clockText(hours, minutes, seconds, text) {
      return two(hours) + ":" + two(minutes) + (text.split(":").length > 2 ? ":" + two(seconds) : "");
    }
    function utc(time, text) {
      var date = new Date(time.dateTime);
      return clockText(date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds(), text);
    }
    function local(time, text) {
      var date = new Date(time.dateTime);
      return clockText(date.getHours(), date.getMinutes(), date.getSeconds(), text);
    }
    function since(time) {
      var minutes = Math.trunc((Date.parse(time.dateTime) - started) / 60000), amount = Math.abs(minutes);
      var words = amount < 60 ? amount + " min" : Math.floor(amount / 60) + " h " + two(amount % 60);
      return (minutes < 0 ? "\u2212" : "+") + words;
    }

    // What is kept of a choice, the button's name, what it means, how it shows a time, and how the time's day is told.
    var modes = [["own", own, "The report\u2019s own clock", function (time, text) { return text; }]];
    if (own !== "UTC" && own !== "Z") {
      modes.push(["UTC", "UTC", "Coordinated universal time", utc, { timeZone: "UTC", timeZoneName: "short" }]);
    }
    modes.push(["Local", "Local", "Your clock, " + zone, local, { timeZoneName: "short" }]);
    if (!isNaN(started)) {
      modes.push(["T+", "T+", "Since the first impact", since, { timeZoneName: "short" }]);
    }

    var buttons = modes.map(function (mode, index) {
      return button(mode[1], { title: mode[2] }, function () {
        clock.show(index);
        kept.set("clock", mode[0]);
      });
    });
    function whole(zone) {
      return Object.assign({ year: "numeric", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" }, zone);
    }
    clock.show = function (index) {
      clock.current = index;
      buttons.forEach(function (other, number) { other.setAttribute("aria-pressed", number === index); });
      times.forEach(function (time, number) {
        time.textContent = modes[index][3](time, written[number]);
        time.title = index ? new Date(time.dateTime).toLocaleString(undefined, whole(modes[index][4])) : "";
      });
    };
    clock.next = function () { buttons[(clock.current + 1) % buttons.length].click(); };
    box.append.apply(box, buttons);
    box.hidden = false;
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", "Clock");
    var wanted = modes.findIndex(function (mode) { return mode[0] === kept.get("clock"); });
    clock.show(Math.max(0, wanted));
  }

  // Whatever is folded around the line that an address names is opened.
  function openAroundTarget() {
    openAround(page.querySelector(":target"));
    showRange();
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

  // Entries, lines of a log and moments of a graph are one stop of the tab key a list; arrows go on from there.
  function addStops() {
    all(".tl > ol, .irc, .moments").forEach(function (list) {
      var links = all(list.matches(".irc") ? "li > a" : list.matches("ol") ? "a.t" : "a", list);
      function stopAt(link) { links.forEach(function (other) { other.tabIndex = other === link ? 0 : -1; }); }
      if (!links.length) return;
      stopAt(links[0]);
      list.addEventListener("focusin", function (event) {
        if (links.includes(event.target)) stopAt(event.target);
      });
      list.addEventListener("keydown", function (event) {
        var step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
        var next, index = links.indexOf(event.target);
        if (step && index >= 0) do { next = links[index += step]; } while (next && !isShown(next));
        if (!next || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
        event.preventDefault();
        next.focus();
      });
    });
  }

  // A range of lines, "#irc-L33-L41": a click with the shift key makes one, and its address shows it.
  var lastLine;
  function addRanges() {
    page.addEventListener("click", function (event) {
      var link = event.target.closest(".irc li > a"), line = link && link.hash.match(/^#(.+-L)(\d+)$/);
      if (!line) return;
      if (event.shiftKey && lastLine && lastLine[1] === line[1]) {
        var ends = [+lastLine[2], +line[2]].sort(function (a, b) { return a - b; });
        event.preventDefault();
        location.hash = line[1] + ends[0] + "-L" + ends[1];
      } else {
        lastLine = line;
      }
    });
  }

  function showRange() {
    all(".irc li.in").forEach(function (line) { line.classList.remove("in"); });
    var range = decodeURIComponent(location.hash).match(/^#(.+-L)(\d+)-L(\d+)$/);
    if (!range) return;
    var lines = all(".irc li").filter(function (line) {
      var number = line.id.startsWith(range[1]) ? +line.id.slice(range[1].length) : NaN;
      return number >= +range[2] && number <= +range[3];
    });
    lines.forEach(function (line) { line.classList.add("in"); });
    openAround(lines[0]);
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
    { key: "y", text: "Copy the link to this entry", act: copyPermalink },
    // Told only: lists see to these themselves.
    { key: "\u2191 \u2193", text: "From line to line, from entry to entry" },
    { key: "\u21e7 click", text: "Link a range of lines" }
  ];

  function addKeys() {
    if (clock.next) keys.push({ key: "t", text: "Next clock", act: clock.next });
    if (searchLink) keys.push({ key: "/", text: "Search", act: goToSearch });
    if (page.querySelector("a[rel=prev]")) {
      keys.push({ key: "[", text: "Previous incident", act: function () { follow("a[rel=prev]"); } });
    }
    if (page.querySelector("a[rel=next]")) {
      keys.push({ key: "]", text: "Next incident", act: function () { follow("a[rel=next]"); } });
    }
    var help = makeHelp();
    keys.push({ key: "?", text: "These keys", act: function () { help.showModal(); } });
    help.querySelector("dl").append.apply(help.querySelector("dl"), keys.flatMap(function (entry) {
      return [make("dt", {}, [make("kbd", {}, [entry.key])]), make("dd", {}, [entry.text])];
    }));
    addEventListener("keydown", function (event) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (kept.get("keys") === "off" || help.open) return;
      if (event.target.closest("input, textarea, select, [contenteditable]")) return;
      var match = keys.find(function (entry) { return entry.key === event.key; });
      if (!match) return;
      event.preventDefault();
      match.act();
    });
    page.querySelector(".foot .wrap")?.append(button("Keys", {}, function () { help.showModal(); }));
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
  addClock();
  addStops();
  addScrolling();
  addRanges();
  addKeys();
  openForPrint();
  addEventListener("hashchange", openAroundTarget);
  if (location.hash) openAroundTarget();
  page.body.append(status);
})();

// What timelines and logs have beside what every page has: clocks, stops of the tab key, and ranges of lines. It comes after
// icarus.js; everything on the page works without it.
(function () {
  "use strict";
  var page = document, icarus = window.icarus;
  if (!icarus) return;

  // Clocks: the report's own, UTC, the reader's, and the time since the first impact.
  function addClock() {
    // Days have no "T" in theirs.
    var times = icarus.all(".tl time[datetime*=T], .irc time[datetime*=T]");
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
      return icarus.button(mode[1], { title: mode[2] }, function () {
        show(index);
        icarus.kept.set("clock", mode[0]);
      });
    });
    function whole(zone) {
      return Object.assign({ year: "numeric", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" }, zone);
    }
    var current = 0;
    function show(index) {
      current = index;
      buttons.forEach(function (other, number) { other.setAttribute("aria-pressed", number === index); });
      times.forEach(function (time, number) {
        time.textContent = modes[index][3](time, written[number]);
        time.title = index ? new Date(time.dateTime).toLocaleString(undefined, whole(modes[index][4])) : "";
      });
    }
    icarus.keys.push({
      key: "t", text: "Next clock", act: function () { buttons[(current + 1) % buttons.length].click(); }
    });
    box.append.apply(box, buttons);
    box.hidden = false;
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", "Clock");
    var wanted = modes.findIndex(function (mode) { return mode[0] === icarus.kept.get("clock"); });
    show(Math.max(0, wanted));
  }

  // Entries, lines of a log and moments of a graph are one stop of the tab key a list; arrows go on from there.
  function addStops() {
    icarus.all(".tl > ol, .irc, .moments").forEach(function (list) {
      var links = icarus.all(list.matches(".irc") ? "li > a" : list.matches("ol") ? "a.t" : "a", list);
      function stopAt(link) { links.forEach(function (other) { other.tabIndex = other === link ? 0 : -1; }); }
      if (!links.length) return;
      stopAt(links[0]);
      list.addEventListener("focusin", function (event) {
        if (links.includes(event.target)) stopAt(event.target);
      });
      list.addEventListener("keydown", function (event) {
        var step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
        var next, index = links.indexOf(event.target);
        if (step && index >= 0) do { next = links[index += step]; } while (next && !icarus.isShown(next));
        if (!next || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
        event.preventDefault();
        next.focus();
      });
    });
  }

  // A range of lines, "#irc-L33-L41": a click with the shift key makes one, and its address shows it.
  var links = ".irc li > a", lastLine;
  function lineOf(link) { return link && link.hash.match(/^#(.+-L)(\d+)$/); }

  function addRanges() {
    page.addEventListener("click", function (event) {
      var line = lineOf(event.target.closest(links));
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
    icarus.all(".irc li.in").forEach(function (line) { line.classList.remove("in"); });
    var range = location.hash.match(/^#(.+-L)(\d+)-L(\d+)$/);
    if (!range) return;
    var inside = icarus.all(links).filter(function (link) {
      var line = lineOf(link);
      return line && line[1] === range[1] && +line[2] >= +range[2] && +line[2] <= +range[3];
    });
    inside.forEach(function (link) { link.parentElement.classList.add("in"); });
    icarus.openAround(inside[0]);
  }

  icarus.keys.push({ key: "\u2191 \u2193", text: "From line to line, from entry to entry" });
  icarus.keys.push({ key: "\u21e7 click", text: "Link a range of lines" });
  addClock();
  addStops();
  addRanges();
  addEventListener("hashchange", showRange);
  if (location.hash) showRange();
})();

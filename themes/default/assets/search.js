// The search for what stands behind "?q=" in the address. The index comes in scripts that call the functions below: a page
// of a file may load nothing else.
(function () {
  "use strict";
  var page = document, hint = page.getElementById("SearchHint"), loaded = {}, asked = {};
  window.icarusReports = function (level, ids) { loaded.reports = { level, ids: ids.split(" ") }; };
  window.icarusIndex = function (name, terms) { loaded[name] = terms.split(" "); };
  window.icarusText = function (id, rows) { loaded[id] = rows; };

  function make(tag, properties, ...children) {
    var element = Object.assign(page.createElement(tag), properties);
    element.append(...children);
    return element;
  }

  // What a script gives, if it can be loaded.
  function load(key, src) {
    return asked[key] ||= new Promise(function (done) {
      var end = () => done(loaded[key]);
      page.head.append(make("script", { src, onload: end, onerror: end }));
    });
  }

  // The terms of a text by the rule of the index, which SearchTerms.swift tells.
  var letter = "[\\p{L}\\p{N}\\p{M}]", word = new RegExp(letter + "+", "gu");
  function terms(text) {
    return (text.match(word) || []).map(run => [...run].map(one => one.toLowerCase()).join(""))
      .map(run => [...run].slice(0, 20).join(""));
  }

  // The file of the index that has a term, as in SearchShards.swift.
  function shard(term, level) {
    if (!level) return "all";
    if (term > "\x7f") return "x-" + (term.codePointAt(0) & 15).toString(16);
    if (level < 2) return term[0];
    return /^([a-z]{2}|\d{2})/.test(term) ? term.slice(0, 2) : term[0] + (term > "a" ? "0" : "a");
  }

  // What was typed, its terms, and the last one, which may go on.
  var typed = (new URLSearchParams(location.search).get("q") || "").trim().replace(/\s+/g, " ");
  var wanted = [...new Set(terms(typed))];
  var last = wanted.findLast(term => term[1] && typed.toLowerCase().endsWith(term));
  // Words are found where they begin; all but the last one, and those that were cut, also where they end.
  var patterns = [typed, ...wanted].map((text, number) => `(?<!${letter}(?=${letter}))`
    + text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&") + (number && text !== last && !text[19] ? `(?!${letter})` : ""));
  var tests = patterns.map(pattern => new RegExp(pattern, "iu")), any = new RegExp("(" + patterns.join("|") + ")", "iu");

  // Notes of each report 3 where a term tells much of it, else 1.
  var digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
  function addPostings(text, found) {
    var number = 0, place = -1;
    for (var digit of text) {
      var value = digits.indexOf(digit);
      number = number * 32 + value % 32;
      if (value > 31) continue;
      place += 1 + (number >> 1);
      found.set(place, Math.max(found.get(place) || 0, number % 2 ? 3 : 1));
      number = 0;
    }
  }

  // The reports that have all terms, else those that have most, if more than half; the best first.
  function candidates(files, ids) {
    var reports = ids.map((id, place) => ({ id, place, score: 0, count: 0 }));
    wanted.forEach(function (term, number) {
      var found = new Map();
      (files[number] || []).forEach(function (other, index, file) {
        if (index % 2) return;
        if (other === term || term === last && other.startsWith(term)) addPostings(file[index + 1], found);
      });
      reports.filter(report => found.has(report.place)).forEach(function (report) {
        report.count += 1;
        report.score += found.get(report.place) * Math.log(1 + ids.length / found.size);
      });
    });
    reports.sort((a, b) => b.count - a.count || byScore(a, b));
    return reports.filter(one => one.count === reports[0].count && one.count * 2 > wanted.length);
  }

  // Above all stands who has the very words in a row, then who has all of them in one; then words count by how few reports
  // have them and whether they tell much of this one, and of equals the newer is first.
  function byScore(a, b) { return b.best - a.best || b.score - a.score || b.place - a.place; }

  // 2 for a row with the very words, 1 for one with all of them, less for one with some.
  function grade(text) {
    var found = tests.map(test => test.test(text));
    return found.shift() ? 2 : found.filter(Boolean).length / found.length;
  }

  // What is shown together: the kinds of rows, as in SearchRowKind.swift, and how many of a report.
  var groups = [["Incidents", /[tsnpe]/, 2], ["Log lines", /[mlMg]/, 3], ["Actions", /a/, 3]];

  function read(report, rows) {
    var hits = [], key;
    rows.forEach(function (text, index) {
      if (index % 2 === 0) { key = text || key; return; }
      report[key] = report[key] || text;
      if (!/[dv]/.test(key[0])) hits.push({ kind: key[0], anchor: key.slice(1), text, grade: grade(text) });
    });
    hits.sort((a, b) => b.grade - a.grade);
    report.best = hits.length && hits[0].grade;
    hits = hits.filter(hit => hit.grade && hit.grade >= Math.min(1, report.best));
    report.shown = groups.map(([, kinds, most]) => hits.filter(hit => kinds.test(hit.kind)).slice(0, most));
  }

  // A link with the text around what was found, and that marked.
  function link(report, row) {
    var text = row.text, at = text.search(any), from = at > 100 ? text.indexOf(" ", at - 80) + 1 : 0, to = from + 240;
    var href = `../incidents/${report.id}/${/[Mg]/.test(row.kind) ? "log" : "index"}.html`;
    if (row.anchor) href += "#" + row.anchor;
    return make("a", { href }, from ? "… " : "", ...text.slice(from, to).split(any).map(
      (part, index) => index % 2 ? make("mark", {}, part) : part), text[to] ? " …" : "");
  }

  function item(report, rows) {
    var about = make("small", {}, report.d + (report.v ? ", " + report.v : ""));
    return make("li", {}, make("h3", {}, link(report, { text: report.t }), " ", about),
      ...rows.filter(row => row.kind !== "t").map(row => make("p", {}, link(report, row))));
  }

  function show(reports) {
    reports.sort(byScore);
    var sections = groups.map(function ([title], number) {
      var some = reports.filter(report => report.shown[number][0]);
      var items = some.map(report => item(report, report.shown[number]));
      var best = Math.max(0, ...some.map(report => report.shown[number][0].grade));
      return { best, section: make("section", {}, make("h2", {}, title), make("ol", {}, ...items)) };
    }).filter(one => one.best).sort((a, b) => b.best - a.best);
    results.replaceChildren(...sections.map(one => one.section));
  }

  // How many letters must change.
  function distance(a, b) {
    var row = [...b, 0].map((_, place) => place);
    for (var one of a) {
      var corner = row[0]++;
      for (var next = 0; next < b.length; next += 1) {
        var steps = Math.min(row[next] + 1, row[next + 1] + 1, corner + (one !== b[next]));
        corner = row[next + 1];
        row[next + 1] = steps;
      }
    }
    return row[b.length];
  }

  // The names on the page nearest to a word that was typed.
  function showNearest() {
    var near = [...page.querySelectorAll(".names li")].map(entry => ({
      entry, steps: Math.min(...terms(entry.firstElementChild.textContent).flatMap(
        name => wanted.map(term => distance(term, name) / term.length)))
    })).filter(name => name.steps <= 0.4).sort((a, b) => a.steps - b.steps).slice(0, 6);
    results.append(make("ul", {}, ...near.map(name => name.entry.cloneNode(true))));
    status.textContent = "Nothing found." + (near.length ? " These names are near to it:" : "");
  }

  // Looks into the best reports.
  async function look(reports, count) {
    var some = reports.slice(0, count), rest = reports.length > count;
    var texts = await Promise.all(some.map(report => load(report.id, `../incidents/${report.id}/search.js`)));
    some.forEach((report, index) => read(report, texts[index] || []));
    show(some);
    status.textContent = reports.length + (reports.length === 1 ? " incident" : " incidents")
      + (some[0].count < wanted.length ? " with most of these words" : "") + (rest ? ", here the best " + count : "");
    if (rest) results.append(make("button", { className: "btn", onclick: () => look(reports, count + 6) }, "More"));
  }

  async function search() {
    page.querySelectorAll(".names, .titles").forEach(function (section) { section.hidden = true; });
    var { level, ids } = await load("reports", "reports.js") || { ids: [] };
    var files = await Promise.all(wanted.map(term => shard(term, level)).map(name => load(name, name + ".js")));
    var reports = candidates(files, ids);
    if (reports.length) look(reports, 6);
    else showNearest();
  }

  var status = make("p", { role: "status" }), results = make("div", { className: "results" });
  var label = "Words, or an error as it was shown";
  var field = make("input", { type: "search", placeholder: label, ariaLabel: label, value: typed, autofocus: !typed });
  var form = make("form", { className: "find", role: "search" }, field);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    location.search = "?q=" + encodeURIComponent(field.value);
  });
  hint.replaceWith(form, status, results);
  if (wanted.length) search();
  else if (typed) status.textContent = "Nothing found: what is looked for is words and numbers.";
})();

// Put by "icarus serve" into each page as it is served; the site itself doesn't have it. Shows the page anew when it
// changed, at the place where it was read, and lists what is wrong in the archive.
(function () {
  "use strict";
  var page = document;
  var version = page.currentScript.dataset.version;
  var address = "/icarus-preview/events?page=" + location.pathname;

  // What must outlive a reload, in this window alone.
  var kept = {
    get: function (name) { try { return sessionStorage.getItem("icarus-preview-" + name); } catch (error) { return null; } },
    set: function (name, value) {
      try {
        if (value === null) sessionStorage.removeItem("icarus-preview-" + name);
        else sessionStorage.setItem("icarus-preview-" + name, value);
      } catch (error) { return; }
    }
  };

  // Place: counted from the nearest element with an id above the top of the window, so that an edit further up moves
  // nobody.

  // Whether an element stays where it is when the page is scrolled.
  function floats(element) {
    for (; element; element = element.parentElement) {
      if (["fixed", "sticky"].includes(getComputedStyle(element).position)) return true;
    }
    return false;
  }

  function place() {
    var anchor = null, top = -Infinity;
    page.querySelectorAll("[id]").forEach(function (element) {
      var box = element.getBoundingClientRect();
      if (box.top > 1 || box.top < top || !(box.width || box.height) || floats(element)) return;
      anchor = element;
      top = box.top;
    });
    return {
      path: location.pathname, x: scrollX, y: scrollY,
      id: anchor && scrollY > 0 ? anchor.id : null, offset: anchor ? top : 0
    };
  }

  function scrollBack(place) {
    var anchor = place.id && page.getElementById(place.id);
    var y = anchor ? scrollY + anchor.getBoundingClientRect().top - place.offset : place.y;
    scrollTo({ left: place.x, top: y, behavior: "instant" });
  }

  // Once the reader leaves, the browser finds the place again. Before that it would do so as late as behind the load event, by
  // the distance from the top.
  function leave() { history.scrollRestoration = "auto"; }

  function reload() {
    kept.set("place", JSON.stringify(place()));
    removeEventListener("pagehide", leave);
    history.scrollRestoration = "manual";
    location.reload();
  }

  function restore() {
    var text = kept.get("place");
    kept.set("place", null);
    var place;
    try { place = JSON.parse(text); } catch (error) { return; }
    if (!place || place.path !== location.pathname) return;
    scrollBack(place);
    addEventListener("pagehide", leave);
    // Images that come later push the text down, unless the reader has moved meanwhile.
    var moved = false;
    function move() { moved = true; }
    ["wheel", "touchstart", "keydown", "mousedown"].forEach(function (kind) {
      addEventListener(kind, move, { once: true, passive: true });
    });
    function settle() {
      if (!moved) scrollBack(place);
    }
    if (page.readyState === "complete") settle();
    else addEventListener("load", settle, { once: true });
  }

  // Style sheets are changed under the page; each old one goes when the new one is there.

  function restyle(styles) {
    var links = Array.from(page.querySelectorAll("link[rel=stylesheet]:not([data-icarus-old])"));
    if (links.length !== styles.length) return links.length > 0 || styles.length > 0 ? reload() : undefined;
    links.forEach(function (link, index) {
      if (link.getAttribute("href") === styles[index]) return;
      var fresh = link.cloneNode();
      fresh.setAttribute("href", styles[index]);
      link.dataset.icarusOld = "";
      fresh.addEventListener("load", function () { link.remove(); });
      fresh.addEventListener("error", reload);
      link.after(fresh);
    });
  }

  // The panel. In a shadow tree, so that themes and it don't see each other.

  var looks = [
    ":host { position: fixed; inset: auto 0 0 0; z-index: 2147483647; display: block; }",
    "@media print { :host { display: none; } }",
    "* { box-sizing: border-box; }",
    "section { font: 14px/1.45 system-ui, sans-serif; color: light-dark(#15191e, #e8ebee); background: light-dark(#fff, #171b1f);",
    "  border-top: 3px solid light-dark(#9a6b00, #f5c042); box-shadow: 0 -2px 12px rgb(0 0 0 / .18); }",
    "section[data-level=error] { border-top-color: light-dark(#b3261e, #ff8593); }",
    "header { display: flex; gap: 12px; align-items: center; padding: 6px 16px; }",
    "header p { margin: 0; flex: 1; font-weight: 600; }",
    "button { font: inherit; min-height: 28px; min-width: 28px; padding: 2px 10px; color: inherit; background: transparent;",
    "  border: 1px solid light-dark(#767f8a, #909aa5); border-radius: 4px; cursor: pointer; }",
    "button:focus-visible, a:focus-visible, summary:focus-visible, .list:focus-visible { outline: 2px solid light-dark(#0a5a92, #85c0ec); outline-offset: 1px; }",
    ".list { max-height: 34vh; overflow: auto; padding: 0 16px 10px; }",
    ".list[hidden] { display: none; }",
    "ul { margin: 0; padding: 0; list-style: none; }",
    "li { padding: 5px 0; border-top: 1px solid light-dark(#e4e7eb, #2f363d); overflow-wrap: anywhere; }",
    "li p { margin: 0; }",
    ".notice { margin: 0 0 6px; }",
    ".level { font-weight: 600; }",
    ".error .level { color: light-dark(#b3261e, #ff8593); }",
    ".warning .level { color: light-dark(#855b00, #f5c042); }",
    ".place, .help, .notice { color: light-dark(#4b535d, #b0b8c1); }",
    ".place { font: 12.5px ui-monospace, monospace; }",
    "a { color: light-dark(#0a5a92, #85c0ec); }",
    "summary { padding: 5px 0; cursor: pointer; }"
  ].join("\n");

  var panel = null;

  function make(tag, name, children) {
    var element = page.createElement(tag);
    if (name) element.className = name;
    (children || []).forEach(function (child) { element.append(child); });
    return element;
  }

  function button(text, label, act) {
    var element = make("button", "", [text]);
    element.type = "button";
    if (label) element.setAttribute("aria-label", label);
    element.addEventListener("click", act);
    return element;
  }

  function makePanel() {
    var host = page.createElement("icarus-preview");
    var shadow = host.attachShadow({ mode: "open" });
    var sheet = new CSSStyleSheet();
    sheet.replaceSync(looks);
    shadow.adoptedStyleSheets = [sheet];
    var status = make("p");
    status.setAttribute("role", "status");
    var list = make("div", "list");
    list.id = "list";
    list.tabIndex = 0;
    list.setAttribute("role", "group");
    list.setAttribute("aria-label", "Findings");
    var toggle = button("", "", function () {
      kept.set("folded", list.hidden ? null : "yes");
      fold();
    });
    toggle.setAttribute("aria-controls", "list");
    function fold() {
      list.hidden = kept.get("folded") === "yes";
      toggle.textContent = list.hidden ? "Show" : "Hide";
      toggle.setAttribute("aria-expanded", String(!list.hidden));
      makeRoom();
    }
    var close = button("×", "Close the findings", dismiss);
    var section = make("section", "", [make("header", "", [status, toggle, close]), list]);
    section.setAttribute("aria-label", "icarus serve");
    section.addEventListener("keydown", function (event) { if (event.key === "Escape") dismiss(); });
    shadow.append(section);
    function dismiss() {
      kept.set("closed", panel.shown);
      hide();
    }
    fold();
    return { host: host, section: section, status: status, list: list, toggle: toggle, fold: fold, shown: "" };
  }

  function hide() {
    if (panel) panel.host.remove();
    makeRoom();
  }

  // The end of the page stays above the panel.
  function makeRoom() {
    var height = panel && panel.host.isConnected ? panel.section.offsetHeight : 0;
    page.documentElement.style.scrollPaddingBottom = height ? height + "px" : "";
    page.body.style.paddingBottom = height ? height + "px" : "";
  }

  function counted(found) {
    return [["error", found.errors], ["warning", found.warnings]]
      .filter(function (part) { return part[1] > 0; })
      .map(function (part) { return part[1] + " " + part[0] + (part[1] === 1 ? "" : "s"); }).join(", ");
  }

  function item(finding) {
    var where = make(finding.link ? "a" : "span", "place", [finding.place]);
    if (finding.link) where.href = finding.link;
    var first = make("p", "", [make("span", "level", [finding.level]), ": ", finding.message, " ", where]);
    var all = make("li", finding.level, [first]);
    if (finding.help) all.append(make("p", "help", ["help: " + finding.help]));
    return all;
  }

  function items(found) {
    var list = make("ul", "", found.shown.map(item));
    var rest = found.errors + found.warnings - found.shown.length;
    if (rest > 0) list.append(make("li", "", ["and " + rest + " more; \"icarus check\" shows all"]));
    return list;
  }

  function show(state) {
    var here = counted(state.here), elsewhere = counted(state.elsewhere);
    if (!here && !elsewhere && !state.notice) {
      kept.set("closed", null);
      return hide();
    }
    var text = JSON.stringify([state.notice, state.here, state.elsewhere]);
    if (text === kept.get("closed")) return;
    if (!panel) panel = makePanel();
    if (panel.shown === text && panel.host.isConnected) return;
    panel.shown = text;
    // A live region speaks only of what comes when it is there.
    if (!panel.host.isConnected) page.body.append(panel.host);
    panel.section.dataset.level = state.here.errors + state.elsewhere.errors > 0 || state.notice ? "error" : "warning";
    panel.status.textContent =
      [here ? here + " here" : "", elsewhere ? elsewhere + " elsewhere" : ""].filter(Boolean).join("; ")
      || "The site could not be built";
    var parts = [];
    if (state.notice) parts.push(make("p", "notice", [state.notice]));
    if (here) parts.push(items(state.here));
    if (elsewhere) {
      var details = make("details", "", [make("summary", "", [elsewhere + " elsewhere"]), items(state.elsewhere)]);
      details.open = kept.get("elsewhere") === "yes" || (!here && version === "none");
      details.addEventListener("toggle", function () {
        kept.set("elsewhere", details.open ? "yes" : null);
        makeRoom();
      });
      parts.push(details);
    }
    panel.list.replaceChildren.apply(panel.list, parts);
    panel.toggle.hidden = parts.length === 0;
    panel.fold();
  }

  // Events. Browsers grant a server few connections, so that only windows that can be seen have one; the first event
  // tells the others what they missed.

  var events = null;

  function listen() {
    if (events || page.visibilityState === "hidden") return;
    events = new EventSource(address);
    events.addEventListener("message", function (event) {
      var state = JSON.parse(event.data);
      if (state.version !== version) return reload();
      restyle(state.styles);
      show(state);
    });
    events.addEventListener("error", function () {
      // The browser asks again by itself, unless the server said no.
      if (events && events.readyState === EventSource.CLOSED) {
        stop();
        setTimeout(listen, 3000);
      }
    });
  }

  function stop() {
    if (events) events.close();
    events = null;
  }

  page.addEventListener("visibilitychange", function () {
    if (page.visibilityState === "hidden") stop(); else listen();
  });
  addEventListener("pagehide", stop);
  addEventListener("pageshow", listen);
  restore();
  listen();
})();

// Put into every page while it is served for writing: reloads the page when it
// changed, and lists over it what is wrong with the reports.
(() => {
  "use strict";
  const shown = document.currentScript.dataset.page;
  const closedKey = "jixiao-panel-closed";

  // element makes an element with a class and a text, which is never markup.
  const element = (name, className, text) => {
    const e = document.createElement(name);
    e.className = className;
    if (text) e.textContent = text;
    return e;
  };

  let host = null;

  const panel = (state) => {
    if (host) host.remove();
    host = null;
    if (!state.headline) return;
    host = document.createElement("jixiao-panel");
    const shadow = host.attachShadow({ mode: "open" });
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = "/.jixiao/live.css";
    const box = element("details", state.bad ? "panel bad" : "panel");
    box.open = state.bad && sessionStorage.getItem(closedKey) !== "yes";
    box.addEventListener("toggle", () => sessionStorage.setItem(closedKey, box.open ? "no" : "yes"));
    box.append(element("summary", "", state.headline));
    const list = element("ol", "");
    for (const n of state.notices || []) {
      const item = element("li", n.severity);
      item.append(element("code", "where", n.where), element("b", "", n.label), element("span", "", n.message));
      if (n.help) item.append(element("p", "", n.help));
      list.append(item);
    }
    box.append(list);
    if (state.more) box.append(element("p", "more", state.more));
    shadow.append(style, box);
    document.documentElement.append(host);
  };

  const events = new EventSource("/.jixiao/events");
  events.addEventListener("state", async (event) => {
    panel(JSON.parse(event.data));
    try {
      const answer = await fetch(location.href, { method: "HEAD", cache: "no-store" });
      const now = answer.headers.get("X-Jixiao-Page");
      if (now && now !== shown) location.reload();
    } catch {
      // The server went away; the browser asks again until it is back.
    }
  });
  addEventListener("pagehide", () => events.close());
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
})();

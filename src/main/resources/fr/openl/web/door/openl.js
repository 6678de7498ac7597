/*
 * Comfort for the pages of a questionnaire; no page needs it. It sends the page's own form in the
 * background and takes over what the server answers: questions that appear or disappear, words that
 * follow other answers, what somebody else has changed. It decides nothing about answers by itself.
 * ES2017, no library.
 */
(() => {
  "use strict";

  const AFTER_CHOICE = 250; // milliseconds
  const AFTER_TYPING = 1500;
  const PATIENCE = 20000;
  const LONGEST_PAUSE = 30000;
  const SLOW = 3000;

  let saved = ""; // what the server is known to have
  let timer = 0;
  let pause = 1000;
  let sending = null; // the request under way
  let pressed = null; // the button pressed last
  let waiting = null; // the button whose page could not be sent yet
  let leaving = false;
  let stopped = false; // whether the server has refused to save

  const form = () => document.getElementById("answers");
  const line = () => document.getElementById("comfort");
  const word = (name) => line().getAttribute("data-" + name);
  const savesByItself = () => form() && line() && word("saves") === "yes" && !stopped;

  const say = (...names) => {
    const text = names.map(word).join(" ");
    if (line().textContent !== text) {
      line().textContent = text;
    }
  };

  /** Name → values of a form's fields; what begins with an underscore belongs to the page. */
  const read = (of) => {
    const fields = new Map();
    for (const [name, value] of new FormData(of)) {
      fields.set(name, (fields.get(name) || []).concat(value));
    }
    return fields;
  };
  const isOwn = (name) => name.startsWith("_") && !name.startsWith("_still:");
  const told = (values) => JSON.stringify((values || []).filter((value) => value !== ""));
  const answers = () =>
    JSON.stringify([...read(form())].filter(([name, values]) => !isOwn(name) && told(values) !== "[]"));

  const here = (address) => address.split("#")[0];

  /** The page's address; where it tells mistakes, the answer is to tell which of them remain. */
  const asked = () => {
    const address = new URL(here(location.href));
    if (failing()) {
      address.searchParams.set("remarks", "yes");
    }
    return address.href;
  };
  const failing = () => document.querySelector("#answers .summary.failing");

  const post = async (name, value) => {
    const body = new URLSearchParams(new FormData(form()));
    body.append(name, value);
    const request = new AbortController();
    sending = request;
    const alarm = setTimeout(() => request.abort(), PATIENCE);
    try {
      const answer = await fetch(name === "_do" && value === "stay" ? asked() : here(location.href), {
        method: "POST",
        body,
        keepalive: document.hidden,
        signal: request.signal,
      });
      if (answer.status >= 500) {
        throw new Error(answer.status);
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      return { answer, page, form: page.getElementById("answers") };
    } finally {
      clearTimeout(alarm);
      if (sending === request) {
        sending = null;
      }
    }
  };

  /* Saving while the page is being filled in */

  const later = (milliseconds) => {
    clearTimeout(timer);
    timer = setTimeout(waiting ? go : save, milliseconds);
  };

  const tryAgain = () => {
    say("offline");
    later(pause);
    pause = Math.min(2 * pause, LONGEST_PAUSE);
  };

  const save = async () => {
    if (!savesByItself() || sending || leaving || answers() === saved) {
      return;
    }
    const sent = read(form());
    const state = answers();
    const slow = setTimeout(() => say("unsaved"), SLOW);
    let got;
    try {
      got = await post("_do", "stay");
    } catch (lost) {
      if (!waiting && !leaving) {
        tryAgain();
      }
      return;
    } finally {
      clearTimeout(slow);
    }
    if (waiting || leaving) {
      return;
    }
    pause = 1000;
    const samePage = new URL(got.answer.url).pathname === location.pathname;
    if (got.form && got.answer.status === 403 && samePage) {
      renew(got.form); // the page was open for too long: its form needs a new seal
      later(AFTER_CHOICE);
    } else if (!got.answer.ok || !got.form || !samePage) {
      stopped = true;
      say("refused");
    } else {
      take(got, sent, state);
    }
  };

  const take = (got, sent, state) => {
    const now = got.form;
    const untouched = answers() === state;
    settle(got.page);
    const before = questions();
    meld(form(), now, false);
    renew(now);
    update(now, sent);
    saved = untouched ? answers() : state;
    const more = [...questions()].filter((id) => !before.has(id));
    more.forEach((id) => document.getElementById(id).classList.add("added"));
    say(...(more.length > 0 ? ["saved", "added"] : ["saved"]));
    dress();
    if (!untouched) {
      later(AFTER_CHOICE);
    }
  };

  /** A remark goes when the server makes it no more. */
  const settle = (page) => {
    const summary = failing();
    if (!summary) {
      return;
    }
    for (const remark of document.querySelectorAll("#answers .remark:not(.mild)")) {
      if (page.getElementById(remark.id)) {
        continue;
      }
      for (const field of document.querySelectorAll(`[aria-describedby~="${remark.id}"]`)) {
        const others = field.getAttribute("aria-describedby").split(" ");
        const rest = others.filter((id) => id !== remark.id);
        field.removeAttribute("aria-invalid");
        if (rest.length > 0) {
          field.setAttribute("aria-describedby", rest.join(" "));
        } else {
          field.removeAttribute("aria-describedby");
        }
      }
      const link = summary.querySelector(`a[href="#f:${remark.id.slice("remark:".length)}"]`);
      if (link) {
        link.parentNode.remove();
      }
      remark.remove();
    }
    if (!summary.querySelector("a")) {
      summary.remove();
      document.title = page.title;
    } else if (summary.querySelectorAll("a").length === page.querySelectorAll(".summary a").length) {
      summary.querySelector("h2").textContent = page.querySelector(".summary h2").textContent;
    }
  };

  const questions = () =>
    new Set([...document.querySelectorAll("#answers .question")].map((question) => question.id));

  /** The page's own hidden fields. */
  const renew = (now) => {
    for (const field of now.querySelectorAll("input[type=hidden]")) {
      const mine = [...document.querySelectorAll("#answers input[type=hidden]")].find(
        (one) => one.name === field.name
      );
      if (mine) {
        mine.value = field.value;
      }
    }
  };

  /** What others have changed, where nothing was changed here since the form was sent. */
  const update = (now, sent) => {
    const theirs = read(now);
    const mine = read(form());
    for (const field of document.querySelectorAll(CONTROLS)) {
      const name = field.name;
      if (
        field.type === "hidden" ||
        field === document.activeElement ||
        !sent.has(name) && !theirs.has(name) ||
        told(mine.get(name)) !== told(sent.get(name)) ||
        told(theirs.get(name)) === told(sent.get(name))
      ) {
        continue;
      }
      const twin = now.querySelector("#" + CSS.escape(field.id));
      if (twin && (field.type === "radio" || field.type === "checkbox")) {
        field.checked = twin.checked;
      } else if (twin) {
        field.value = twin.value;
      }
    }
  };

  /* Melding the answered page into the present one: nothing that stays is replaced */

  const CONTROLS = "#answers input, #answers select, #answers textarea";
  const FIELDS = /^(INPUT|SELECT|TEXTAREA)$/;
  const KEPT = ".remark, .summary, .notice, .count, .comfort";
  const key = (node) =>
    node.nodeType !== 1
      ? "#"
      : node.tagName === "BUTTON"
        ? "BUTTON" + node.value
        : node.tagName + (node.id || node.getAttribute("name") || node.className.split(" ")[0]);
  const parts = (of) =>
    [...of.childNodes].filter((node) => node.nodeType === 1 || node.data.trim() !== "");

  const meld = (old, now, inside) => {
    if (!inside) {
      for (const { name, value } of now.attributes) {
        if (old.getAttribute(name) !== value) {
          old.setAttribute(name, value);
        }
      }
    }
    let rest = parts(old);
    for (const part of parts(now)) {
      const at = rest.findIndex((one) => key(one) === key(part) && !isKept(one));
      if (at < 0 || part.nodeType === 3 && rest[0].nodeType !== 3) {
        if (!isKept(part)) {
          old.insertBefore(document.importNode(part, true), rest[0] || null);
        }
        continue;
      }
      rest.slice(0, at).forEach(drop);
      const mine = rest[at];
      rest = rest.slice(at + 1);
      if (part.nodeType === 3) {
        if (mine.data !== part.data) {
          mine.data = part.data;
        }
      } else if (!FIELDS.test(part.tagName)) {
        meld(mine, part, inside || part.classList.contains("question"));
      }
    }
    rest.forEach(drop);
  };

  const isKept = (node) => node.nodeType === 1 && node.matches(KEPT);
  const drop = (node) => {
    if (!isKept(node) && !node.contains(document.activeElement)) {
      node.remove();
    }
  };

  /* Sending a page, however often it takes */

  const go = async () => {
    clearTimeout(timer);
    if (sending) {
      sending.abort();
    }
    const button = waiting;
    let got;
    try {
      got = await post(button.name, button.value);
    } catch (lost) {
      if (waiting === button) {
        tryAgain();
      }
      return;
    }
    leaving = true;
    if (here(got.answer.url) !== here(location.href)) {
      location.assign(got.answer.url);
    } else {
      show(got.page, button);
    }
  };

  /** The same address with something to repair, or with an answer taken back. */
  const show = (page, button) => {
    document.title = page.title;
    document.documentElement.lang = page.documentElement.lang;
    document.body.replaceWith(document.importNode(page.body, true));
    const cleared = button.value.startsWith("clear:") ? "f:" + button.value.slice(6) : "";
    const target =
      document.querySelector("[autofocus]") ||
      document.getElementById(cleared) ||
      document.getElementById("main");
    target.focus();
    target.scrollIntoView({ block: "center" });
    begin();
  };

  /* Characters that are left */

  const count = (field) => {
    const most = Number(field.getAttribute("data-most"));
    const left = most - [...field.value].length;
    let note = field.nextElementSibling;
    if (!note || !note.matches(".count")) {
      note = document.createElement("p");
      note.className = "count";
      note.setAttribute("aria-hidden", "true"); // the limit itself is told by the hint
      field.after(note);
    }
    note.textContent =
      left < most / 2 ? word(left < 0 ? "over" : "left").replace("#", Math.abs(left)) : "";
    note.classList.toggle("over", left < 0);
  };

  const dress = () => document.querySelectorAll("#answers [data-most]").forEach(count);

  const begin = () => {
    waiting = null;
    leaving = false;
    stopped = false;
    pause = 1000;
    if (form() && line()) {
      saved = answers();
      dress();
    }
  };

  /** A choice that stands alone takes the others back, and they take it back. */
  const alone = (box) => {
    if (box.type === "checkbox" && box.checked) {
      const stands = box.hasAttribute("data-alone");
      for (const other of document.querySelectorAll(`#answers [name="${box.name}"]`)) {
        if (other !== box && (stands || other.hasAttribute("data-alone"))) {
          other.checked = false;
        }
      }
    }
  };

  const isOurs = (event) => line() && form() && form().contains(event.target);

  document.addEventListener("input", (event) => {
    if (isOurs(event)) {
      if (event.target.hasAttribute("data-most")) {
        count(event.target);
      }
      later(AFTER_TYPING);
    }
  });
  document.addEventListener("change", (event) => {
    if (isOurs(event)) {
      alone(event.target);
      later(AFTER_CHOICE);
    }
  });
  document.addEventListener("click", (event) => {
    pressed = event.target.closest("button") || pressed;
  });
  document.addEventListener("submit", (event) => {
    const button = event.submitter || pressed;
    if (line() && form() === event.target && button) {
      event.preventDefault();
      if (!leaving && !(waiting === button && sending)) {
        waiting = button;
        go();
      }
    }
  });
  document.addEventListener("visibilitychange", () => document.hidden && save());
  window.addEventListener("online", () => line() && later(0));
  window.addEventListener("pageshow", (event) => event.persisted && begin());
  window.addEventListener("beforeunload", (event) => {
    if (!leaving && form() && line() && word("saves") === "yes" && answers() !== saved) {
      event.preventDefault();
      event.returnValue = "";
    }
  });
  begin();
})();

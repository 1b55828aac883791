// What the server tells while the page is open. Of all tabs of a browser one listens and passes it on, since a browser
// has few connections to spare. Each message becomes the DOM event crm:<name> on the document.
import { all, one, word } from "./dom.js";
import { announce } from "./announce.js";

const channel = "BroadcastChannel" in window ? new BroadcastChannel("crmdata-live") : undefined;

function pass(message) {
  document.dispatchEvent(new CustomEvent("crm:" + message.event, { detail: message.data }));
}

let gone = false;
addEventListener("pagehide", () => (gone = true));

/** The browser comes back by itself after a lost connection, but not after a refusal, such as while the server restarts. */
async function listen() {
  for (let pause = 5; !gone; pause = Math.min(pause * 2, 120)) {
    await once();
    if (gone) {
      return;
    }
    await new Promise(over => setTimeout(over, pause * 1000));
  }
}

function once() {
  return new Promise(over => {
    const source = new EventSource("/events");
    source.onmessage = event => {
      const message = JSON.parse(event.data);
      pass(message);
      channel?.postMessage(message);
    };
    source.onerror = () => source.readyState === EventSource.CLOSED && over();
    addEventListener("pagehide", () => (source.close(), over()), { once: true });
  });
}

if (document.body.dataset.live === "on") {
  channel?.addEventListener("message", event => pass(event.data));
  if (navigator.locks) {
    navigator.locks.request("crmdata-live", listen);
  } else {
    listen();
  }
  // A page that comes back from the browser's memory listens anew.
  addEventListener("pageshow", event => event.persisted && location.reload());
}

// The bell.
document.addEventListener("crm:notification", event => {
  const bell = one(".bell");
  const unseen = Number(event.detail.unseen);
  const count = bell && one(".count", bell);
  if (!count) {
    return;
  }
  const grown = unseen > Number(count.dataset.value);
  count.dataset.value = String(unseen);
  count.textContent = unseen > 99 ? "99+" : String(unseen);
  count.hidden = unseen === 0;
  bell.setAttribute("aria-label", unseen === 0 ? word("bell0") : word("bell", unseen));
  if (grown) {
    announce(word("bell", unseen));
  }
});

// Long work: <progress data-job="id"> moves by itself; any other element with data-job gets the event "job" for htmx.
document.addEventListener("crm:job", event => {
  const { id, percent } = event.detail;
  all(`[data-job="${CSS.escape(id)}"]`).forEach(element => {
    if (element instanceof HTMLProgressElement) {
      element.value = Number(percent);
    } else {
      window.htmx.trigger(element, "job");
    }
  });
});

// What htmx asks for and does not get.
import { make, word } from "./dom.js";
import { toast } from "./toasts.js";

function sentence(xhr) {
  const parsed = new DOMParser().parseFromString(xhr.responseText || "", "text/html");
  return parsed.querySelector("[data-problem]")?.textContent.trim() || word("failed");
}

/** A banner in the zone concerned when it can hold one, else a toast. Reading again is offered, writing again is not. */
function tell(event, text) {
  const { elt, target, requestConfig } = event.detail;
  const again = requestConfig?.verb === "get" ? () => window.htmx.trigger(elt, requestConfig.triggeringEvent?.type ?? "click") : undefined;
  const zone = target?.closest("section, .box, .pop-bd");
  if (!again || !zone) {
    toast({ text, kind: "error", retry: again });
    return;
  }
  zone.querySelector(":scope > [data-banner]")?.remove();
  const retry = make("button", { type: "button", class: "btn s" }, word("retry"));
  const banner = make("div", { class: "alert k-ko", role: "alert", "data-banner": "" }, make("span", { class: "grow" }, text), retry);
  retry.addEventListener("click", () => (banner.remove(), again()));
  zone.prepend(banner);
}

document.addEventListener("htmx:responseError", event => tell(event, sentence(event.detail.xhr)));
document.addEventListener("htmx:sendError", event => tell(event, word("offline")));
document.addEventListener("htmx:timeout", event => tell(event, word("offline")));

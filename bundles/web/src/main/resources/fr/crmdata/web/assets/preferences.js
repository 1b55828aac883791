// Light or dark, folded menu, language, leaving: what the frame's own buttons do.
import { one, post, remember } from "./dom.js";
import { showSheet } from "./keys.js";

const page = document.documentElement;

function isDark() {
  return page.dataset.theme ? page.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function changeTheme() {
  const theme = isDark() ? "light" : "dark";
  page.dataset.theme = theme;
  remember("crmdata-theme", theme);
  if (document.body.dataset.live === "on") {
    post("/account/theme", { theme });
  }
}

function foldMenu() {
  const folded = document.body.dataset.menu !== "folded";
  document.body.dataset.menu = folded ? "folded" : "open";
  one("[data-command=menu]")?.setAttribute("aria-expanded", String(!folded));
  remember("crmdata-menu", document.body.dataset.menu);
}

const commands = {
  theme: changeTheme,
  menu: foldMenu,
  shortcuts: showSheet,
  language: () => post("/account/language", { language: page.lang === "fr" ? "EN" : "FR", to: location.pathname + location.search }),
  signout: () => one("#signout").requestSubmit(),
};

export const run = command => commands[command]?.();

document.addEventListener("click", event => {
  const button = event.target.closest("button[data-command]");
  if (button) {
    run(button.dataset.command);
  }
});

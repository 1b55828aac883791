// Everything the shell's pages do in the browser. No framework; each module minds one thing.
import "./announce.js";
import "./dialogs.js";
import "./toasts.js";
import "./requests.js";
import "./forms.js";
import "./keys.js";
import "./list.js";
import "./edit.js";
import "./preferences.js";
import "./palette.js";
import "./live.js";

// Hands the phone's modules to a test, which calls them in the page.
import * as alarm from "../../assets/device/armed.js";
import * as cases from "../../assets/device/new_case.js";
import * as deliver from "../../assets/device/deliver.js";
import * as outbox from "../../assets/device/outbox.js";
import * as receipt from "../../assets/device/receipt.js";
import * as seal from "../../assets/device/seal.js";
import * as store from "../../assets/device/store.js";
import * as thread from "../../assets/device/case_thread.js";
import { WORDS } from "../../assets/device/words.js";

Object.assign(window, { lab: { alarm, cases, deliver, outbox, receipt, seal, store, thread, WORDS } });
document.documentElement.dataset.ready = "";

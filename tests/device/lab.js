// Hands the phone's modules to a test, which calls them in the page.
import * as alarm from "../../assets/device/armed.js";
import * as checkin from "../../assets/device/checkin_road.js";
import * as cases from "../../assets/device/new_case.js";
import * as deliver from "../../assets/device/deliver.js";
import * as capture from "../../assets/device/evidence_capture.js";
import * as data from "../../assets/device/evidence_data.js";
import * as evidence from "../../assets/device/evidence_shelf.js";
import * as road from "../../assets/device/evidence_road.js";
import * as sources from "../../assets/device/evidence_sources.js";
import * as outbox from "../../assets/device/outbox.js";
import * as push from "../../assets/device/push_road.js";
import * as receipt from "../../assets/device/receipt.js";
import * as held from "../../assets/device/held_key.js";
import * as knock from "../../assets/device/knock.js";
import * as key from "../../assets/device/lock_key.js";
import * as lock from "../../assets/device/lock_switch.js";
import * as unlock from "../../assets/device/unlock.js";
import * as erase from "../../assets/device/erase.js";
import * as seal from "../../assets/device/seal.js";
import * as sealed from "../../assets/device/sealed.js";
import * as shelves from "../../assets/device/shelves.js";
import * as store from "../../assets/device/store.js";
import * as thread from "../../assets/device/case_thread.js";
import { Sha256 } from "../../assets/device/sha256.js";
import { WORDS } from "../../assets/device/words.js";

Object.assign(window, { lab: { alarm, capture, cases, checkin, data, deliver, erase, evidence, held, key, knock, lock, outbox, push, receipt, road, seal, sealed, Sha256, shelves, sources, store, thread, unlock, WORDS } });
document.documentElement.dataset.ready = "";

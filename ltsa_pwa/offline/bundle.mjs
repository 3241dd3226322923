// Bundles the phone's scripts and the service worker, and draws the icons.
// Called by the plugin after the pages are built; reads one JSON line from standard input.
import { createRequire } from "node:module";
import { readFileSync, readdirSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const job = JSON.parse(readFileSync(0, "utf8"));
const require = createRequire(join(job.packages, "package.json"));
const { rolldown } = require("rolldown");
const { getManifest } = require("workbox-build");
const { Resvg } = require("@resvg/resvg-js");
const { PurgeCSS } = require("purgecss");

const shared = {
  resolve: { modules: [join(job.packages, "node_modules")] },
  platform: "browser",
  transform: { target: "es2020", define: { __OFFICE_KEYS__: JSON.stringify(job.officeKeys), __SMS_NUMBER__: JSON.stringify(job.smsNumber), __VERSION__: JSON.stringify(job.version) } },
};

// By itself, in one file: what other pages share can send, and this page must not be able to.
const ALONE = "practice-page.js";
// What sends an alarm; pages name its files, so that they can be asked for until they come.
const ROAD = "alarm_road.js";
const SENDS = /\b(fetch|XMLHttpRequest|sendBeacon|WebSocket|EventSource|WebTransport|RTCPeerConnection|sync)\b|controller\??\.postMessage/;

async function bundlePages() {
  const names = readdirSync(job.device).filter((name) => name.endsWith("-page.js") && name !== ALONE);
  const input = Object.fromEntries(["frame.js", ...names].map((name) => [name.slice(0, -3), join(job.device, name)]));
  const ofHome = await modulesOf(input["home-page"]);
  const bundle = await rolldown({ ...shared, input, treeshake: true });
  const { output } = await bundle.write({
    dir: join(job.site, "device", job.version),
    format: "esm",
    minify: true,
    entryFileNames: "[name].js",
    // A chunk is named by what is in it: the folder already changes with every version.
    chunkFileNames: "[name].js",
    // What home needs is one file, so that the alarm waits for one answer and not for nine;
    // the frame of every page is in it, and a phone that has seen home has it for all.
    codeSplitting: { groups: [{ name: "shared", test: (id) => ofHome.has(id) }] },
  });
  preloadImports(output, output.find(({ moduleIds }) => moduleIds?.includes(join(job.device, ROAD))).fileName);
  await keepWhatIsUsed(output);
}

async function bundleAlone() {
  const bundle = await rolldown({ ...shared, input: join(job.device, ALONE), treeshake: true });
  const file = join(job.site, "device", job.version, ALONE);
  const { output } = await bundle.write({ file, format: "esm", minify: true, codeSplitting: false });
  const senders = output.flatMap(({ code }) => SENDS.exec(code)?.[0] ?? []);
  if (senders.length) throw new Error(`${ALONE} must not be able to send, and it has ${senders}: see what it imports`);
}

/** What an entry imports at once; what it fetches later is not among it. */
async function modulesOf(entry) {
  const bundle = await rolldown({ ...shared, input: entry, treeshake: true });
  const { output } = await bundle.generate({ format: "esm" });
  return new Set(output.find(({ isEntry }) => isEntry).moduleIds);
}

/** An entry whose modules all lie in one chunk; the page may ask for that chunk at once. */
const ONLY_AN_IMPORT = /^import"\.\/([^"]+)";\s*$/;

function allPages() {
  return readdirSync(job.site, { recursive: true }).filter((name) => name.endsWith(".html")).map((name) => join(job.site, name));
}

/** What a page's script imports travels beside it, not after it: a round trip is 0.8 s on 2G. */
function preloadImports(chunks, road) {
  const importsOf = new Map(chunks.map(({ fileName, imports }) => [fileName, imports ?? []]));
  const standsFor = new Map(chunks.map(({ fileName, code }) => [fileName, ONLY_AN_IMPORT.exec(code ?? "")?.[1]]));
  for (const file of allPages()) {
    const page = readFileSync(file, "utf8").replace(
      /(<script type="module" src=")([^"]+\/)([^"]+)"/,
      (_script, start, folder, name) => {
        const entry = standsFor.get(name) ?? name;
        const links = [...withImports(entry, importsOf)].map((each) => `<link rel="modulepreload" href="${folder}${each}"/>`);
        if (name === ALONE) return `${start}${folder}${name}"`;
        const names = [...withImports(road, importsOf), road].map((each) => each.replace(/\.js$/, "")).join(" ");
        // Before the icons, which a browser would otherwise let share the line with it.
        return `${links.join("")}${start}${folder}${entry}" fetchpriority="high" data-road="${names}"`;
      },
    );
    writeFileSync(file, page);
  }
}

function withImports(name, importsOf, found = new Set()) {
  for (const each of importsOf.get(name) ?? []) if (!found.has(each)) withImports(each, importsOf, found.add(each));
  return found;
}

const INLINE_STYLE = /<style>([^<]*)<\/style>/;

/** Pages met first carry their style inside, and no more of it than they or their scripts can show. */
async function keepWhatIsUsed(chunks) {
  const reachOf = new Map(chunks.map(({ fileName, imports = [], dynamicImports = [] }) => [fileName, [...imports, ...dynamicImports]]));
  const codeOf = new Map(chunks.map(({ fileName, code }) => [fileName, code]));
  for (const file of allPages()) {
    const page = readFileSync(file, "utf8");
    const [whole, css] = INLINE_STYLE.exec(page) ?? [];
    if (!css) continue;
    const entries = [...page.matchAll(/\/([\w.-]+\.js)"/g)].map(([, name]) => name);
    const scripts = new Set(entries.flatMap((name) => [name, ...withImports(name, reachOf)]));
    const content = [page.replace(whole, ""), ...[...scripts].map((name) => codeOf.get(name) ?? "")];
    const [{ css: used }] = await new PurgeCSS().purge({
      content: content.map((raw) => ({ raw, extension: "html" })),
      css: [{ raw: css }],
      // Scripts say "dataset.isOld" where a style says "[data-is-old]".
      dynamicAttributes: [...css.matchAll(/\[([\w-]+)/g)].map(([, name]) => name),
    });
    writeFileSync(file, page.replace(whole, () => `<style>${used}</style>`));
  }
}

async function bundleWorker() {
  const few = Object.values(job.packs).flat();
  const precache = { shell: await listed(job.shell, few), languages: {}, packs: {} };
  for (const [tag, patterns] of Object.entries(job.languages)) precache.languages[tag] = await listed(patterns, few);
  for (const [name, patterns] of Object.entries(job.packs)) precache.packs[name] = await listed(patterns);
  const define = { ...shared.transform.define, __PRECACHE__: JSON.stringify(precache), "process.env.NODE_ENV": '"production"' };
  const bundle = await rolldown({ ...shared, transform: { ...shared.transform, define }, input: job.worker, treeshake: true });
  await bundle.write({ file: join(job.site, "service_worker.js"), format: "iife", minify: true, codeSplitting: false });
}

async function listed(patterns, without = []) {
  const { manifestEntries, warnings } = await getManifest({
    globDirectory: job.site,
    globPatterns: patterns,
    globIgnores: without,
    dontCacheBustURLsMatching: /^device\//,
    manifestTransforms: [(entries) => ({ manifest: entries.map((entry) => ({ ...entry, url: address(entry.url) })) })],
  });
  if (warnings.length) throw new Error(warnings.join("\n"));
  if (!manifestEntries.length) throw new Error(`nothing matches ${patterns.join(" ")}`);
  return manifestEntries.map(({ url, revision }) => ({ url, revision }));
}

function address(file) {
  return "/" + file.replace(/(^|\/)index\.html$/, "").replace(/\.html$/, "");
}

function drawIcons() {
  for (const { from, size, to } of job.icons) {
    const drawn = new Resvg(readFileSync(from, "utf8"), { fitTo: { mode: "width", value: size } }).render();
    writeFileSync(join(job.site, to), drawn.asPng());
  }
}

mkdirSync(join(job.site, "device", job.version), { recursive: true });
if (job.only !== "device") drawIcons();
await bundlePages();
await bundleAlone();
if (job.only !== "device") await bundleWorker();

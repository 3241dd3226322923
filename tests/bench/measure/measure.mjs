#!/usr/bin/env node
// Measures one page of any static folder or URL and prints ONE JSON line.
//   node measure.mjs --dir FOLDER [--path /] [options]
//   node measure.mjs --url URL [options]
// See README.md for the options and for what each figure means.
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import {spawn} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {serve, compress, typeOf, makeCert} from './serve.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
// name: [down kbit/s, up kbit/s, round trip ms]; keep in step with link.py
export const PROFILES = {gprs: [50, 20, 1000], '2g': [240, 200, 840], slow3g: [400, 400, 400], '3g': [700, 700, 300],
  slow4g: [1638.4, 750, 150], p75: [9000, 3000, 100], none: null};

const o = {path: '/', encoding: 'br', runs: 3, profile: 'slow4g', cpu: 4, probe: 'none', settle: 1500, timeout: 120, name: '',
  dir: null, url: null, h2: false, spa: null, base: '/', link: null, linkargs: '', expect: null, ready: null, tap: null,
  'no-lighthouse': false, 'no-probe': false, chrome: process.env.CHROME_PATH || null, save: null, inlink: false, spki: null, 'lh-categories': 'performance,accessibility,best-practices,seo'};
for (let i = 2; i < process.argv.length; i++) {
  const k = process.argv[i].replace(/^--/, '');
  if (!(k in o)) { console.error('unknown option --' + k); process.exit(2); }
  o[k] = typeof o[k] === 'boolean' ? true : process.argv[++i];
}
for (const k of ['runs', 'settle', 'timeout']) o[k] = Number(o[k]);
const cpuAuto = /^auto:(\d+)$/.exec(String(o.cpu));
if (!cpuAuto) o.cpu = Number(o.cpu);
if (!o.dir && !o.url) { console.error('give --dir or --url'); process.exit(2); }
if (!(o.profile in PROFILES) || !(o.probe in PROFILES)) { console.error('profiles: ' + Object.keys(PROFILES)); process.exit(2); }

const med = a => { const s = a.filter(x => typeof x === 'number' && !Number.isNaN(x)).sort((x, y) => x - y);
  return s.length ? (s.length % 2 ? s[(s.length - 1) / 2] : (s[s.length / 2 - 1] + s[s.length / 2]) / 2) : null; };
const round = (x, d = 0) => x == null ? null : Math.round(x * 10 ** d) / 10 ** d;
const sleep = ms => new Promise(r => setTimeout(r, ms));

// ---- folder totals -------------------------------------------------------
function folder(dir) {
  const t = {files: 0, raw: 0, gzip: 0, br: 0, js_raw: 0, js_gzip: 0, js_br: 0};
  for (const e of fs.readdirSync(dir, {recursive: true, withFileTypes: true})) {
    if (!e.isFile() || /\.(gz|br|map|zst)$/.test(e.name)) continue;
    const f = path.join(e.parentPath, e.name), raw = fs.readFileSync(f), js = /javascript/.test(typeOf(f));
    if (raw.length > 8e6) continue;
    const packable = /^(text|application\/(json|manifest|xml|wasm)|image\/svg)/.test(typeOf(f));
    const g = packable ? compress(raw, 'gzip').length : raw.length, b = packable ? compress(raw, 'br').length : raw.length;
    t.files++; t.raw += raw.length; t.gzip += g; t.br += b;
    if (js) { t.js_raw += raw.length; t.js_gzip += g; t.js_br += b; }
  }
  return t;
}

// ---- Chrome --------------------------------------------------------------
const FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--no-default-browser-check',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-extensions', '--disable-default-apps',
  '--disable-domain-reliability', '--disable-breakpad', '--metrics-recording-only', '--mute-audio', '--password-store=basic',
  '--disable-features=Translate,OptimizationHints,MediaRouter,InterestFeedContentSuggestions,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,AutofillServerCommunication',
  '--disable-dev-shm-usage'];

function findChrome() {
  if (o.chrome) return o.chrome;
  for (const d of (process.env.PATH || '').split(':')) {
    for (const n of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']) {
      if (fs.existsSync(path.join(d, n))) return path.join(d, n);
    }
  }
  throw new Error('no Chrome or Chromium: set CHROME_PATH');
}

async function withChrome(fn) {
  const puppeteer = (await import('puppeteer-core')).default;
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'perfchrome-'));
  const browser = await puppeteer.launch({executablePath: findChrome(), userDataDir: profile, args: [...FLAGS, ...(o.spki ? ['--ignore-certificate-errors-spki-list=' + o.spki] : [])], ignoreDefaultArgs: ['--enable-automation'],
    headless: false, defaultViewport: null, protocolTimeout: (o.timeout + 60) * 1000});
  try { return await fn(browser); } finally {
    await browser.close().catch(() => {});
    fs.rmSync(profile, {recursive: true, force: true, maxRetries: 5});
  }
}

// ---- link control (link.py) ----------------------------------------------
const ctl = process.env.PERF_LINK_CTL;
const link = cmd => new Promise((ok, no) => {
  const s = net.connect(ctl, () => s.write(cmd + '\n')); let b = '';
  s.on('data', d => b += d); s.on('end', () => ok(JSON.parse(b))); s.on('error', no);
});

// ---- Lighthouse ----------------------------------------------------------
async function lighthouseRuns(url) {
  const {default: lighthouse} = await import('lighthouse');
  const p = PROFILES[o.profile], rows = [];
  let version, warnings = []; const bench = [];
  for (let i = 0; i < o.runs; i++) {
    await withChrome(async browser => {
      const port = Number(new URL(browser.wsEndpoint()).port);
      const flags = {port, output: 'json', logLevel: 'error', onlyCategories: o['lh-categories'].split(','), formFactor: 'mobile'};
      if (p && o.profile !== 'slow4g') flags.throttling = {rttMs: p[2], throughputKbps: p[0], requestLatencyMs: p[2] * 3.75,
        downloadThroughputKbps: p[0] * 0.9, uploadThroughputKbps: p[1] * 0.9, cpuSlowdownMultiplier: o.cpu};
      else if (p) flags.throttling = {rttMs: 150, throughputKbps: 1638.4, requestLatencyMs: 562.5, downloadThroughputKbps: 1474.56,
        uploadThroughputKbps: 675, cpuSlowdownMultiplier: o.cpu};
      else flags.throttlingMethod = 'provided';
      const r = await lighthouse(url, flags);
      const l = r.lhr, n = id => l.audits[id]?.numericValue, items = l.audits['network-requests']?.details?.items || [];
      version = l.lighthouseVersion; bench.push(l.environment?.benchmarkIndex);
      warnings = l.runWarnings;
      if (l.runtimeError) throw new Error('lighthouse: ' + l.runtimeError.message);
      const sum = f => items.filter(f).reduce((s, x) => s + (x.transferSize || 0), 0);
      const sum2 = f => items.filter(f).reduce((s, x) => s + (x.resourceSize || 0), 0);
      const is = t => x => x.resourceType === t;
      const nav = items.filter(x => !/^data:|^blob:/.test(x.url));
      rows.push({scores: Object.fromEntries(Object.entries(l.categories).map(([k, v]) => [k, v.score == null ? null : Math.round(v.score * 100)])),
        fcp: n('first-contentful-paint'), lcp: n('largest-contentful-paint'), tbt: n('total-blocking-time'), tti: n('interactive'),
        si: n('speed-index'), cls: n('cumulative-layout-shift'), bootup: n('bootup-time'), mainthread: n('mainthread-work-breakdown'),
        requests: nav.length, bytes: sum(() => true), js: sum(is('Script')), css: sum(is('Stylesheet')), html: sum(is('Document')), font: sum(is('Font')),
        img: sum(is('Image')), raw: sum2(() => true), js_raw: sum2(is('Script')), errors: (l.audits['errors-in-console']?.details?.items || []).length});
      if (o.save) fs.writeFileSync(path.join(o.save, `${o.name || 'page'}-${o.profile}-${i}.lh.json`), r.report);
    });
  }
  const m = {version, profile: o.profile, cpu: o.cpu, benchmark_index: round(med(bench)), runs: rows.length, warnings: warnings.length ? warnings : undefined};
  m.scores = Object.fromEntries(Object.keys(rows[0].scores).map(k => [k, med(rows.map(r => r.scores[k]))]));
  for (const k of Object.keys(rows[0])) if (k !== 'scores') m[k] = round(med(rows.map(r => r[k])), k === 'cls' ? 3 : 0);
  const range = k => rows.map(r => Math.round(r[k]));
  m.spread = {perf: rows.map(r => r.scores.performance), lcp: range('lcp'), tbt: range('tbt')};
  return m;
}

// ---- own probe: cold, warm, offline ---------------------------------------
const OBSERVE = ready => {
  const w = window; w.__m = {fcp: null, lcp: null, lcpText: '', cls: 0, long: [], ready: null, swready: null, events: []};
  const on = (type, f, extra = {}) => { try { new PerformanceObserver(l => l.getEntries().forEach(f)).observe({type, buffered: true, ...extra}); } catch {} };
  on('paint', e => { if (e.name === 'first-contentful-paint') w.__m.fcp = e.startTime; });
  on('largest-contentful-paint', e => { w.__m.lcp = e.startTime; w.__m.lcpText = (e.element?.textContent || '').slice(0, 60); });
  let s = 0, first = 0, last = 0;
  on('layout-shift', e => { if (e.hadRecentInput) return;
    if (s && e.startTime - last < 1000 && e.startTime - first < 5000) s += e.value; else { s = e.value; first = e.startTime; }
    last = e.startTime; w.__m.cls = Math.max(w.__m.cls, s); });
  on('longtask', e => w.__m.long.push([e.startTime, e.duration]));
  on('event', e => { if (e.interactionId) w.__m.events.push([e.name, e.startTime, e.duration]); }, {durationThreshold: 16});
  try { navigator.serviceWorker?.ready.then(() => { w.__m.swready = performance.now(); }); } catch {}
  if (ready) { const t = setInterval(() => { try { if (ready()) { w.__m.ready = performance.now(); clearInterval(t); } } catch {} }, 20); }
};

async function visit(browser, url, {label, throttle, expect}) {
  const page = await browser.newPage(), c = await page.createCDPSession();
  const net = {bytes: 0, js: 0, requests: 0, fromSW: 0, fromCache: 0, failed: 0}, type = new Map();
  await c.send('Network.enable');
  c.on('Network.requestWillBeSent', e => { if (!/^data:|^blob:/.test(e.request.url)) { net.requests++; type.set(e.requestId, e.type); } });
  c.on('Network.responseReceived', e => { if (e.response.fromServiceWorker) net.fromSW++; else if (e.response.fromDiskCache) net.fromCache++; });
  c.on('Network.loadingFinished', e => { net.bytes += e.encodedDataLength; if (type.get(e.requestId) === 'Script') net.js += e.encodedDataLength; });
  c.on('Network.loadingFailed', e => { if (!e.canceled) net.failed++; });
  const consoleErrors = []; page.on('pageerror', e => consoleErrors.push(String(e.message || e).slice(0, 200)));
  await c.send('Emulation.setDeviceMetricsOverride', {mobile: true, width: 412, height: 823, deviceScaleFactor: 1.75});
  await c.send('Emulation.setTouchEmulationEnabled', {enabled: true});
  await c.send('Emulation.setCPUThrottlingRate', {rate: o.cpu});
  if (throttle) await c.send('Network.emulateNetworkConditions', {offline: false, latency: throttle[2],
    downloadThroughput: throttle[0] * 1000 / 8, uploadThroughput: throttle[1] * 1000 / 8});
  // a function and not a text to eval(): a strict content security policy refuses eval
  await page.evaluateOnNewDocument(`(${OBSERVE})(${o.ready ? `() => (${o.ready})` : 'null'})`);
  const r = {label}; let failed = null;
  const t0 = Date.now();
  const resp = await page.goto(url, {waitUntil: 'load', timeout: (label === 'offline' ? Math.min(20, o.timeout) : o.timeout) * 1000}).catch(e => { failed = String(e.message).slice(0, 120); return null; });
  r.load = Date.now() - t0;
  if (failed) { r.error = failed; r.ok = false; await page.close(); return r; }
  if (!ctl || label === 'offline') await page.waitForNetworkIdle({idleTime: 500, timeout: 15000, concurrency: 0}).catch(() => {});
  else await page.waitForNetworkIdle({idleTime: 2000, timeout: o.timeout * 1000}).catch(() => {});
  await sleep(o.settle);
  if (o.ready) for (const end = Date.now() + (label === 'offline' ? 10 : o.timeout) * 1000; Date.now() < end; await sleep(50)) if (await page.evaluate(() => window.__m?.ready != null)) break;
  if (o.tap && label !== 'warm') {
    const el = await page.$(o.tap);
    if (el) { await el.scrollIntoView().catch(() => {}); for (let i = 0; i < 3; i++) { await el.tap().catch(() => {}); await sleep(400); } }
  }
  const m = await page.evaluate(() => {
    const n = performance.getEntriesByType('navigation')[0] || {};
    return {...window.__m, ttfb: n.responseStart, dcl: n.domContentLoadedEventEnd, loadEvent: n.loadEventEnd, protocol: n.nextHopProtocol,
      text: document.body ? document.body.innerText : '', h1: document.querySelector('h1')?.innerText || '', nodes: document.getElementsByTagName('*').length};
  });
  const fcp = m.fcp ?? 0;
  Object.assign(r, {status: resp?.status() ?? null, ttfb: round(m.ttfb), fcp: round(m.fcp), lcp: round(m.lcp), cls: round(m.cls, 3),
    tbt: round(m.long.reduce((s, [t, d]) => s + (t + d > fcp ? Math.max(0, d - 50) : 0), 0)), longest_task: round(Math.max(0, ...m.long.map(x => x[1]))),
    dcl: round(m.dcl), load_event: round(m.loadEvent), ready: round(m.ready), inp: m.events.length ? Math.max(...m.events.map(e => e[2])) : null,
    nodes: m.nodes, text_chars: m.text.length, h1: m.h1.slice(0, 60), lcp_text: m.lcpText, protocol: m.protocol, ...net, page_errors: consoleErrors.length ? consoleErrors : undefined});
  const want = expect || o.expect;
  r.ok = want ? m.text.includes(want) : m.text.length > 0;
  r.page = page;
  return r;
}

async function probe(url, server) {
  const rows = [];
  for (let i = 0; i < o.runs; i++) {
    await withChrome(async browser => {
      const throttle = ctl ? null : PROFILES[o.probe], row = {};
      const wire = async () => ctl ? (await link('stats')).down_bytes : server ? server.stats().wire : null;
      const w0 = await wire();
      const cold = await visit(browser, url, {label: 'cold', throttle});
      if (cold.page) {
        const sw = await cold.page.evaluate(async ms => {
          if (!('serviceWorker' in navigator)) return 'unsupported';
          const regs = await navigator.serviceWorker.getRegistrations();
          if (!regs.length) return 'none';
          const r = await Promise.race([navigator.serviceWorker.ready, new Promise(ok => setTimeout(() => ok(null), ms))]);
          if (!r) return 'not active in time';
          const a = r.active; if (a.state !== 'activated') await new Promise(ok => { a.onstatechange = ok; setTimeout(ok, 5000); });
          return r.active.state;
        }, o.timeout * 1000);
        row.sw = sw;
        if (sw === 'activated') await sleep(1000);
        cold.offline_ready = round(await cold.page.evaluate(() => window.__m.swready));
        row.storage = await cold.page.evaluate(async () => { const e = await navigator.storage?.estimate?.(); return e ? e.usage : null; }).catch(() => null);
        await cold.page.close();
      }
      delete cold.page; row.cold = cold;
      const w1 = await wire(); row.cold.wire = w1 == null ? null : w1 - w0;
      const expect = o.expect || cold.h1 || null;
      const warm = await visit(browser, url, {label: 'warm', throttle, expect});
      if (warm.page) await warm.page.close(); delete warm.page; row.warm = warm;
      const w2 = await wire(); row.warm.wire = w2 == null ? null : w2 - w1;
      if (server || ctl) {
        if (ctl) await link('down'); else await server.stop();
        const off = await visit(browser, url, {label: 'offline', throttle: null, expect});
        if (off.page) await off.page.close(); delete off.page; row.offline = off;
        if (ctl) await link('up'); else await server.restart();
      }
      rows.push(row);
    });
  }
  const merge = list => { const r = {}; for (const k of Object.keys(Object.assign({}, ...list))) { if (k === 'label') continue;
    const v = list.map(x => x?.[k]); r[k] = v.every(x => x == null || typeof x === 'number') ? med(v) : v.every(x => typeof x === 'boolean') ? v.every(Boolean) : v.find(x => x != null); } return r; };
  const out = {profile: ctl ? 'link' : o.probe, cpu: o.cpu, runs: rows.length, sw: rows[0].sw, storage: med(rows.map(r => r.storage))};
  for (const k of ['cold', 'warm', 'offline']) if (rows[0][k]) out[k] = merge(rows.map(r => r[k]));
  return out;
}

// A CPU multiplier that makes this machine as fast as a phone of the given
// Lighthouse benchmarkIndex (Moto G4 class 125-800, Galaxy J2 class under 125).
async function calibrate(target) {
  const {pageFunctions} = await import('lighthouse/core/lib/page-functions.js');
  const seen = [];
  await withChrome(async browser => {
    const page = await browser.newPage();
    for (let i = 0; i < 5; i++) { seen.push(await page.evaluate(`(${pageFunctions.computeBenchmarkIndex.toString()})()`)); await sleep(200); }
  });
  return {index: med(seen), cpu: Math.min(20, Math.max(1, round(med(seen) / target, 1)))};
}

// ---- main -----------------------------------------------------------------
async function main() {
  if (cpuAuto) { const c = await calibrate(Number(cpuAuto[1])); o.cpu = c.cpu; console.error(`benchmarkIndex ${Math.round(c.index)}: CPU slowed ${c.cpu}x`); }
  if (o.link) { // run again inside a packet-level link; the folder is served from its far end
    if (!o.dir) throw new Error('--link needs --dir');
    const port = 8443, cert = makeCert('10.77.0.1'), args = ['--spki', cert.spki, '--name', o.name || path.basename(path.resolve(o.dir)), '--url', `https://{ip}:${port}${path.posix.join(o.base, o.path)}`, '--inlink', '--no-lighthouse', '--runs', String(o.runs),
      '--cpu', String(o.cpu), '--settle', String(o.settle), '--timeout', String(o.timeout), '--probe', 'none'];
    for (const k of ['expect', 'ready', 'tap', 'chrome']) if (o[k]) args.push('--' + k, o[k]);
    const srv = [process.execPath, path.join(HERE, 'serve.mjs'), '--dir', path.resolve(o.dir), '--h2', '--host', '{ip}', '--port', String(port), '--encoding', o.encoding,
      '--cert', cert.cert, '--key', cert.key, '--base', o.base, ...(o.spa ? ['--spa', o.spa] : [])].map(s => `'${s}'`).join(' ');
    const p = spawn('python3', [path.join(HERE, 'link.py'), '--profile', o.link, ...o.linkargs.split(' ').filter(Boolean), '--serve', srv, '--',
      process.execPath, fileURLToPath(import.meta.url), ...args], {stdio: ['ignore', 'pipe', 'inherit']});
    let b = ''; p.stdout.on('data', d => b += d);
    const rc = await new Promise(ok => p.on('exit', ok));
    fs.rmSync(cert.dir, {recursive: true, force: true});
    const line = b.trim().split('\n').pop();
    if (rc || !line) throw new Error('link run failed, exit ' + rc);
    const r = JSON.parse(line); r.probe.profile = `link:${o.link}${o.linkargs ? ' ' + o.linkargs : ''}`; r.dir = path.basename(path.resolve(o.dir)); r.encoding = o.encoding; r.protocol = 'h2';
    console.log(JSON.stringify(r)); return;
  }
  const out = {name: o.name || (o.dir ? path.basename(path.resolve(o.dir)) : o.url), at: new Date().toISOString(), encoding: o.dir ? o.encoding : undefined, protocol: o.dir ? (o.h2 ? 'h2' : 'h1') : undefined};
  let server = null;
  if (o.dir) {
    const cert = o.h2 ? makeCert() : null;
    if (cert) o.spki = cert.spki;
    const opt = {dir: o.dir, encoding: o.encoding, h2: o.h2, cert, spa: o.spa, base: o.base};
    let s = await serve(opt); const port = s.port;
    server = {cert, get url() { return s.url; }, stats: () => s.stats(), stop: () => s.stop(), restart: async () => { s = await serve({...opt, port}); }};
    out.folder = folder(path.resolve(o.dir));
  }
  const url = o.dir ? new URL(o.path.replace(/^\//, ''), server.url).href : o.url;
  if (!o['no-lighthouse']) out.lighthouse = await lighthouseRuns(url);
  if (!o['no-probe']) out.probe = await probe(url, server);
  if (server) await server.stop();
  if (server?.cert) fs.rmSync(server.cert.dir, {recursive: true, force: true});
  console.log(JSON.stringify(out));
}
main().then(() => process.exit(0), e => { console.error(e.stack || e); process.exit(1); });

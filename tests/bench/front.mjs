// HTTP/2 and TLS before the real server, as a reverse proxy on the internet does it.
import { readFileSync } from "node:fs";
import http from "node:http";
import http2 from "node:http2";

const [host, port, behind, key, cert] = process.argv.slice(2);
const agent = new http.Agent({ keepAlive: true });
// HTTP/2 has no words about the connection; the answer of HTTP/1.1 behind us has some.
const OF_THE_LINE = new Set(["connection", "keep-alive", "transfer-encoding", "upgrade"]);

/** @param {http.IncomingHttpHeaders | http2.IncomingHttpHeaders} headers */
function passedOn(headers) {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !name.startsWith(":") && !OF_THE_LINE.has(name)),
  );
}

const front = http2.createSecureServer(
  { key: readFileSync(key), cert: readFileSync(cert), allowHTTP1: true },
  (request, answer) => {
    const headers = {
      ...passedOn(request.headers),
      host: request.headers[":authority"] ?? request.headers.host ?? host,
      "x-forwarded-for": request.socket.remoteAddress,
      "x-forwarded-proto": "https",
    };
    const asked = { host: "127.0.0.1", port: behind, agent, method: request.method, path: request.url, headers };
    const line = http.request(asked, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, passedOn(answered.headers));
      answered.pipe(answer);
    });
    line.on("error", () => answer.headersSent || answer.writeHead(502).end());
    request.pipe(line);
  },
);
// A browser reads a record when it is whole: as large as a packet, as Caddy's are, and not 16 KB.
front.on("secureConnection", (socket) => socket.setMaxSendFragment(1300));
front.listen(Number(port), host);

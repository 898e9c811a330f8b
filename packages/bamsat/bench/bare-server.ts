import { createServer } from 'node:http';

/**
 * The baseline of every web server written for Node: the bytes and the heads of one answer, fetched once from the address
 * that is named, given to whoever asks.
 */
const [copyOf = ''] = process.argv.slice(2);
const original = copyOf === '' ? null : await fetch(copyOf);
const body = original ? Buffer.from(await original.arrayBuffer()) : Buffer.alloc(0);
/** Heads that belong to one connection. */
const OWN = new Set(['connection', 'date', 'keep-alive', 'transfer-encoding']);
const head: Record<string, string> = {};
original?.headers.forEach((value, name) => {
  if (!OWN.has(name)) head[name] = value;
});
const server = createServer((_request, response) => {
  response.writeHead(200, { ...head, 'content-length': body.length });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object') process.stdout.write(`http://127.0.0.1:${address.port}\n`);
});
process.on('SIGTERM', () => process.exit(0));

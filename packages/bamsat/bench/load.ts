import { Agent, type IncomingMessage, type RequestOptions, request } from 'node:http';

/** One kind of request, sent again and again. */
export interface Ask {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly body?: string;
  /** The only status that counts as an answer. */
  readonly status: number;
}

/** How hard to ask: how many at once, and for how long. */
export interface Pressure {
  readonly connections: number;
  readonly seconds: number;
}

export interface Load {
  readonly answers: number;
  readonly perSecond: number;
}

/** Keeps `connections` requests under way for `seconds` and counts the answers. @throws Error at any other status */
export async function load(ask: Ask, { connections, seconds }: Pressure): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const options: RequestOptions = {
    agent,
    method: ask.method ?? 'GET',
    headers: ask.body ? { 'content-type': 'application/json', 'content-length': ask.body.length } : {},
  };
  const start = performance.now();
  const until = start + seconds * 1000;
  let answers = 0;
  const keepAsking = async () => {
    while (performance.now() < until) {
      const { statusCode } = await send(ask.url, options, ask.body);
      if (statusCode !== ask.status) throw new Error(`${ask.url} answered ${statusCode}`);
      answers++;
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, keepAsking));
  } finally {
    agent.destroy();
  }
  return { answers, perSecond: answers / ((performance.now() - start) / 1000) };
}

/** Sends one request and waits for the whole answer. */
function send(url: string, options: RequestOptions, body: string | undefined): Promise<IncomingMessage> {
  return new Promise((done, failed) => {
    const sent = request(url, options, (answer) => {
      answer.resume();
      answer.on('end', () => done(answer));
      answer.on('error', failed);
    });
    sent.on('error', failed);
    sent.end(body);
  });
}

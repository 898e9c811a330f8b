import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Client, type ClientConfig } from 'pg';
import type { DurablePGlite } from './durable-pglite.js';

/**
 * The class of clients for a `pg.Pool` on the embedded database.
 *
 * PGlite's own adapter gives every client the same connection object. But `pool.query` drops its client after each error of
 * SQL, and the farewell of the dropped one then reaches the listeners of the next ("Connection terminated unexpectedly",
 * later "unexpected rowDescription"). Here each client has its own connection, begins when the last one's messages are all
 * through, and finds the session as a server would give it: no open transaction, nothing prepared.
 */
export function embeddedClient(pglite: DurablePGlite): typeof Client {
  return class EmbeddedClient extends Client {
    constructor(config?: string | ClientConfig) {
      const { connection, user, password, database, host, port } = createPgConfig(pglite);
      const connect = connection.connect.bind(connection);
      connection.connect = async (...address) => {
        // What a dropped client has sent is on its way in microtasks only; one turn of the loop later it is through.
        await new Promise(setImmediate);
        await pglite.waitReady;
        pglite.resetSession();
        await connect(...address);
      };
      const own = { connection, user, password, database, host, port };
      super(typeof config === 'object' ? { ...config, ...own } : own);
    }
  };
}

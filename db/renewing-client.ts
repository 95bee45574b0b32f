import postgres from "postgres";

/** How long the other connections of a pool that lost one may go on with what they do. */
const goodbyeSeconds = 20;
/** While the database is away no connection comes about: one new pool a second is enough. */
const renewAfterMs = 1_000;
const connectSeconds = 10;

type Options = postgres.Options<Record<string, never>>;
type Client = postgres.Sql;

export interface RenewingClient {
  client: Client;
  close(): Promise<void>;
}

/**
 * A client whose pool is replaced when it loses a connection, and whose transactions are deaf once they are over.
 *
 * postgres.js 3.4 uses a lost connection again as it was left: what had not gone out stands before what is sent next, so
 * that nobody gets an answer any more, and statements of the transaction that was lost run in the next one.
 * See its issues 1133, 1208 and 1216. Statements are prepared once and planned once, unless the address has
 * `?prepare=false` for a pooler that cannot keep them.
 */
export function renewingClient(url: string, { max }: { max: number }): RenewingClient {
  let isClosed = false;
  let current = open();

  function open(): Client {
    const openedAt = performance.now();
    let hasConnected = false;
    const pool: Client = postgres(url, {
      max,
      connect_timeout: connectSeconds,
      onnotice: () => {},
      connection: { application_name: "frontdesk" },
      onparameter: () => {
        hasConnected = true;
      },
      onclose: () => {
        const isDue = hasConnected || performance.now() - openedAt > renewAfterMs;
        if (!isClosed && pool === current && isDue) renew();
      },
    } satisfies Options);
    return pool;
  }

  function renew(): void {
    const old = current;
    current = open();
    // Drizzle taught the first pool how to read and write times and JSON.
    Object.assign(current.options.parsers, old.options.parsers);
    Object.assign(current.options.serializers, old.options.serializers);
    void old.end({ timeout: goodbyeSeconds });
  }

  return {
    client: follow(() => current),
    async close() {
      isClosed = true;
      await current.end({ timeout: 5 });
    },
  };
}

/** Always the pool of now, with the calls that drizzle makes prepared and guarded. */
function follow(pool: () => Client): Client {
  return new Proxy(pool(), {
    apply: (_first, _this, parts) => Reflect.apply(pool(), undefined, parts),
    get(_first, key) {
      if (key === "unsafe") return preparing(pool(), pool().options.prepare);
      if (key === "begin") return (work: TransactionWork) => begin(pool(), work);
      return Reflect.get(pool(), key);
    },
  });
}

type TransactionWork = (tx: postgres.TransactionSql) => unknown;

interface Life {
  isOver: boolean;
  prepare: boolean;
}

async function begin(pool: Client, work: TransactionWork): Promise<unknown> {
  const life = { isOver: false, prepare: pool.options.prepare };
  try {
    return await pool.begin(async (tx) => {
      try {
        return await work(mortal(tx, life));
      } catch (error) {
        // The driver would write a rollback to the lost connection, where nobody catches what comes of it. It rejects by
        // itself as soon as it notices the loss, so the work may stay open.
        if (life.isOver || isLoss(error)) return new Promise<never>(() => {});
        throw error;
      }
    });
  } finally {
    life.isOver = true;
  }
}

const lossCodes: ReadonlySet<unknown> = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "ECONNRESET",
  "EPIPE",
]);

/** After an error of severity FATAL the server closes the connection. */
function isLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && lossCodes.has(error.code)) return true;
  return ("severity" in error && error.severity === "FATAL") || isLoss(error.cause);
}

/** A transaction whose connection was lost is rejected while its work goes on: nothing of it may reach the database. */
function mortal(tx: postgres.TransactionSql, life: Life): postgres.TransactionSql {
  return new Proxy(tx, {
    get(target, key) {
      if (life.isOver) throw new Error("This transaction is over: it has ended, or its connection was lost.");
      if (key === "unsafe") return preparing(target, life.prepare);
      if (key === "savepoint") return (work: TransactionWork) => target.savepoint((inner) => work(mortal(inner, life)));
      return Reflect.get(target, key);
    },
  });
}

function preparing(sql: Pick<Client, "unsafe">, prepare: boolean): Client["unsafe"] {
  return (query, parameters = [], options = {}) => sql.unsafe(query, parameters, { ...options, prepare });
}

import { type Placeholder, sql } from "drizzle-orm";
import type { Db } from "./client.ts";

interface Prepared<Result> {
  execute(values?: Record<string, unknown>): Promise<Result>;
}

/** What drizzle's builders of selects, inserts and updates have in common. */
interface Buildable<Result> {
  prepare(name: string): Prepared<Result>;
}

type Placeholders<Name extends string> = Readonly<Record<Name, Placeholder>>;

/**
 * A statement whose text is built once a process and then runs on any connection or transaction: building it anew is a
 * fifth of what a turn costs. For statements of every turn only. `names` stand for what differs between two runs; they
 * reach the database as they are given, so not for times and JSON in a condition.
 */
export function builtOnce<Name extends string, Result>(
  names: readonly Name[],
  build: (db: Db, values: Placeholders<Name>) => Buildable<Result>,
): (db: Db, values: Readonly<Record<Name, unknown>>) => Promise<Result> {
  let built: Prepared<Result> | null = null;
  return (db, values) => {
    built ??= build(db, placeholders(names)).prepare("built_once");
    return onConnectionOf(db, built).execute(values);
  };
}

/** Sets of columns that statements of one kind are kept for; beyond it, all are built again. */
const shapesMax = 200;

/**
 * The same for a statement that stores columns: one text for each set of columns, and of those that become null. Undefined
 * ones are left out, as drizzle does.
 */
export function builtPerColumns<Columns extends object, Name extends string, Result>(
  names: readonly Name[],
  build: (db: Db, columns: Columns, values: Placeholders<Name>) => Buildable<Result>,
): (db: Db, columns: Columns, values: Readonly<Record<Name, unknown>>) => Promise<Result> {
  const known = new Map<string, Prepared<Result>>();
  return (db, columns, values) => {
    const given = Object.entries(columns).filter(([, value]) => value !== undefined);
    const shape = given.map(([column, value]) => (value === null ? `-${column}` : column)).join();
    let built = known.get(shape);
    if (!built) {
      const entries = given.map(([column, value]) => [
        column,
        value === null ? null : sql.placeholder(inColumn(column)),
      ]);
      built = build(db, columnsOf<Columns>(entries), placeholders(names)).prepare("built_once");
      if (known.size >= shapesMax) known.clear();
      known.set(shape, built);
    }
    const stored = Object.fromEntries(given.map(([column, value]) => [inColumn(column), value]));
    return onConnectionOf(db, built).execute({ ...stored, ...values });
  };
}

const inColumn = (column: string) => `column ${column}`;

/** One entry for each key of `Columns`. The builders take a placeholder wherever they take a column's value. */
function columnsOf<Columns>(entries: unknown[][]): Columns {
  return Object.fromEntries(entries);
}

function placeholders<Name extends string>(names: readonly Name[]): Placeholders<Name> {
  return columnsOf(names.map((name) => [name, sql.placeholder(name)]));
}

/** A prepared query is its text, the shape of its rows, and the connection that it was made on: only the last differs. */
function onConnectionOf<Result>(db: Db, built: Prepared<Result>): Prepared<Result> {
  const client: unknown = Reflect.get(Reflect.get(db, "session"), "client");
  if (client === undefined) throw new Error("drizzle keeps its connection elsewhere now");
  return Object.create(built, { client: { value: client } });
}

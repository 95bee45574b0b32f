import { sql } from "drizzle-orm";
import { tasks } from "#lib/jobs/tasks/tasks.ts";
import { saveTraffic } from "#lib/services/channel/gather-traffic.ts";
import type { App } from "#lib/services/context.ts";

interface DueJob extends Record<string, unknown> {
  id: string;
  name: string;
  payload: unknown;
}

const jobsMax = 500;

/**
 * Runs every job that is due by the app's clock, one after the other, as a single worker would, until none is left. Jobs
 * without a time of their own are due at once. What the worker stores each second is stored at the end.
 */
export async function runJobs(app: App): Promise<string[]> {
  const ran: string[] = [];
  while (ran.length < jobsMax) {
    const job = await takeDue(app);
    if (!job) {
      await saveTraffic(app);
      return ran;
    }
    await taskOf(job.name)(app, job.payload);
    ran.push(job.name);
  }
  throw new Error(`more than ${jobsMax} jobs ran: ${ran.slice(-20).join(", ")}`);
}

/** Between tests of one file, which share a database: jobs that one left are nothing of the next one's. */
export async function forgetJobs({ db }: Pick<App, "db">): Promise<void> {
  await db.execute(sql`delete from graphile_worker._private_jobs`);
}

async function takeDue(app: App): Promise<DueJob | null> {
  const [job] = await app.db.execute<DueJob>(sql`
    with due as (
      select job.id, task.identifier, job.payload
      from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
      where job.run_at <= ${app.clock.now().toISOString()}::timestamptz
        or job.run_at between now() - interval '1 hour' and now()
      order by job.priority, job.run_at, job.id limit 1
    ), taken as (delete from graphile_worker._private_jobs where id = (select id from due))
    select id, identifier as name, payload from due`);
  return job ?? null;
}

function taskOf(name: string): (typeof tasks)[keyof typeof tasks] {
  const known = Object.entries(tasks).find(([task]) => task === name);
  if (!known) throw new Error(`no task ${name}`);
  return known[1];
}

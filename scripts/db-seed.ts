import { env } from "#lib/platform/env.ts";
import { migrate } from "./migrate.ts";
import { prepareDataDir } from "./start/data-dir.ts";
import { withDatabase } from "./start/database.ts";
import { seed } from "./start/demo.ts";
import { end, runScript } from "./start/lifecycle.ts";

await runScript(async () => {
  prepareDataDir(env().dataDir);
  const signIn = await withDatabase(env(), async (url) => {
    await migrate(url);
    return seed(env(), url);
  });
  console.log("The demo workspace is there.");
  if (signIn) console.log(`E-mail ${signIn.email}, password ${signIn.password}`);
  await end(0);
});

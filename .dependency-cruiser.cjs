/** The layers of docs/architecture.md: imports point one way. Tests may reach further than the code beside them. */

const tests = "\\.(test|db\\.test|process\\.test|properties)\\.tsx?$";

/** A layer may import these folders of ours and nothing else of ours. */
const layers = [
  { from: "lib/platform", may: [] },
  { from: "lib/storage", may: ["lib/platform"] },
  { from: "lib/channels", may: ["lib/domain", "lib/platform"] },
  { from: "lib/ai", may: ["lib/domain", "lib/platform"] },
  { from: "lib/mail", may: ["lib/platform"] },
  { from: "lib/scripted", may: ["lib/domain", "lib/platform"] },
  { from: "db", except: "^db/seed/", may: ["lib/domain", "lib/platform"] },
  { from: "lib/realtime", may: ["lib/domain", "lib/platform", "db"] },
  {
    from: "lib/services",
    may: [
      "lib/domain",
      "lib/platform",
      "lib/storage",
      "lib/channels",
      "lib/ai",
      "lib/scripted",
      "lib/mail",
      "db",
      "lib/jobs/enqueue",
      "lib/realtime/publish",
    ],
  },
  { from: "lib/jobs", may: ["lib/domain", "lib/platform", "db", "lib/services", "lib/realtime"] },
  { from: "lib/auth", may: ["lib/domain", "lib/platform", "lib/services", "lib/http", "db"] },
  {
    from: "lib/http",
    may: ["lib/domain", "lib/platform", "lib/services", "lib/auth", "db", "lib/jobs/drain", "lib/realtime/hub"],
  },
  { from: "components", may: ["lib/domain"] },
  { from: "widget", may: ["lib/domain"] },
  {
    from: "evaluation",
    may: [
      "lib/domain",
      "lib/platform",
      "lib/ai",
      "lib/scripted",
      "lib/services/conversation/prepare-turn",
      "lib/services/conversation/loop-turn",
      "db/seed/demo-workflow",
      "bench/percentiles",
      "bench/report",
      "scripts/start",
      "test/faults/random",
    ],
  },
  {
    from: "app",
    may: ["components", "lib/domain", "lib/platform", "lib/services", "lib/auth", "lib/http", "lib/realtime/hub"],
  },
];

const ours = "^(app|bench|components|db|e2e|evaluation|lib|scripts|test|widget)/";

const layerRules = layers.map(({ from, except, may }) => ({
  name: `layer-${from.replace("lib/", "")}`,
  comment: `${from} may import only itself${may.length > 0 ? ` and ${may.join(", ")}` : ""}`,
  severity: "error",
  from: { path: `^${from}/`, pathNot: except ? [tests, except] : tests },
  to: { path: ours, pathNot: [from, ...may].map((folder) => `^${folder}(/|\\.ts$)`) },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: "domain-is-pure",
      comment: "lib/domain imports only itself and zod",
      severity: "error",
      from: { path: "^lib/domain/", pathNot: tests },
      to: { pathNot: ["^lib/domain/", "^node_modules/zod/"] },
    },
    {
      name: "product-without-tools",
      comment: "What runs in production does not import scripts, tests, evaluations or benchmarks",
      severity: "error",
      from: { path: "^(app|components|db|lib|widget)/", pathNot: tests },
      to: { path: "^(bench|e2e|evaluation|scripts|test)/" },
    },
    {
      name: "web-at-the-edge",
      comment: "next and react stay in app, components, lib/auth, lib/http and the files at the root",
      severity: "error",
      from: { path: "^(db|lib)/", pathNot: ["^lib/(auth|http)/", tests] },
      to: { path: "^node_modules/(next|next-auth|react|react-dom)/" },
    },
    {
      name: "widget-stays-small",
      comment: "The bubble's script carries no package",
      severity: "error",
      from: { path: "^widget/", pathNot: tests },
      to: { path: "^node_modules/" },
    },
    {
      name: "model-in-one-place",
      comment: "Only lib/ai knows the AI SDK",
      severity: "error",
      from: { pathNot: "^lib/ai/" },
      to: { path: "^node_modules/(ai|@ai-sdk/[^/]+)/" },
    },
    {
      name: "mail-in-one-place",
      comment: "Only lib/mail knows how mails travel",
      severity: "error",
      from: { path: "^(app|components|db|lib)/", pathNot: ["^lib/mail/", tests] },
      to: { path: "^node_modules/nodemailer/" },
    },
    {
      name: "sql-below-the-services",
      comment: "Pages and components never touch the database driver",
      severity: "error",
      from: { path: "^(app|components)/", pathNot: tests },
      to: { path: "^node_modules/(drizzle-orm|postgres|graphile-worker)/" },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "no-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "no-dev-dependencies-in-product",
      severity: "error",
      from: { path: "^(app|components|db|lib|widget)/", pathNot: tests },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^\\.next/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
    cache: { folder: "node_modules/.cache/dependency-cruiser", strategy: "content" },
  },
};

/** The layers of ARCHITECTURE.md as data. @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'shared-is-leaf',
      comment: 'src/shared knows nobody; valibot is its only library',
      severity: 'error',
      from: { path: '^src/shared' },
      to: { pathNot: '^src/shared/|(^|/)node_modules/valibot/' },
    },
    {
      name: 'core-is-pure',
      comment: 'src/core sees src/shared only: no Electron, Node, DOM or library',
      severity: 'error',
      from: { path: '^src/core' },
      to: { pathNot: '^src/(core|shared)' },
    },
    {
      name: 'main-not-to-renderer',
      severity: 'error',
      from: { path: '^src/(main|cli)' },
      to: { path: '^src/(renderer|preload)' },
    },
    {
      name: 'preload-sees-names-only',
      comment: 'the preload imports the list of names and Electron, nothing else',
      severity: 'error',
      from: { path: '^src/preload' },
      to: { pathNot: '^(src/shared/bridge/names\\.ts|src/preload)|electron' },
    },
    {
      name: 'renderer-is-web-only',
      severity: 'error',
      from: { path: '^src/renderer' },
      to: {
        path: '^(src/(main|preload|cli)|electron|better-sqlite3)|node_modules/(electron|better-sqlite3)/',
      },
    },
    {
      name: 'renderer-no-node',
      severity: 'error',
      from: { path: '^src/renderer' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-do-not-import-each-other',
      severity: 'error',
      from: { path: '^src/renderer/src/features/([^/]+)/' },
      to: { path: '^src/renderer/src/features/([^/]+)/', pathNot: '^src/renderer/src/features/$1/' },
    },
    {
      name: 'bridge-client-is-the-only-reader',
      comment: 'components talk to stores; only stores and composables import the bridge client',
      severity: 'error',
      from: { path: '\\.vue$' },
      to: { path: '^src/renderer/src/bridge/' },
    },
    {
      name: 'sql-only-in-repos',
      comment: 'the driver is imported by src/main/db and the repos, nowhere else',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/main/(db/|.*\\.repo\\.ts$)' },
      to: { path: 'node_modules/better-sqlite3', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-network',
      comment:
        'nothing the learner has leaves the machine: no module that could open a connection, but for the one door',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/main/model/door\\.ts$' },
      to: { path: '^(node:)?(http|http2|https|net|tls|dgram|dns)(/|$)', dependencyTypes: ['core'] },
    },
    {
      name: 'door-is-plain-http',
      comment:
        'the door to the model server on this machine needs http and no other module of Node or Electron',
      severity: 'error',
      from: { path: '^src/main/model/door\\.ts$' },
      to: { pathNot: '^(src/(core|shared)/|(node:)?http$)' },
    },
    {
      name: 'door-has-one-user',
      comment: 'only the client of model servers goes through the door',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/main/model/model-client\\.ts$' },
      to: { path: '^src/main/model/door\\.ts$' },
    },
    {
      name: 'core-and-engines-without-electron',
      comment: 'the command line and the engines run in plain Node',
      severity: 'error',
      from: { path: '^src/(cli|main/speech/engines)' },
      to: { path: '^electron$|(^|/)node_modules/electron/', reachable: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.web.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.vue', '.js', '.d.ts', '.mjs', '.cjs'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'types'],
    },
  },
}

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
const test = '\\.test\\.ts$'

module.exports = {
  forbidden: [
    forbid('no-cycles', 'A cycle has no first thing to read.', {}, { circular: true }),
    forbid('resolvable', 'An import must lead somewhere.', {}, { couldNotResolve: true }),
    forbid(
      'domain-imports-only-domain',
      'Rules of the service stay free of libraries, clocks and processes.',
      {
        path: '^src-shared/domain/',
        pathNot: `${test}|^src-shared/domain/board-reports/disclosure/`,
      },
      { pathNot: '^src-shared/domain/' },
    ),
    forbid(
      'disclosure-may-use-one-solver',
      'Integer programming is a pure function, and a field of its own: see ADR-0017.',
      { path: '^src-shared/domain/board-reports/disclosure/', pathNot: test },
      { pathNot: '^src-shared/domain/|(^|/)yalps(/|$)' },
    ),
    forbid(
      'contract-imports-domain-and-zod',
      'Both sides load the contract; it may not bring a room along.',
      { path: '^src-shared/contract/' },
      { pathNot: '^src-shared/|(^|/)zod(/|$)' },
    ),
    forbid(
      'only-app-and-preload-touch-electron',
      'Everything else in main runs, and is tested, in plain Node.',
      { path: '^src-main/', pathNot: '^src-main/(app|preload|index\\.ts)' },
      { path: '(^|/)electron(/|$)' },
    ),
    forbid(
      'middle-does-not-know-the-app',
      'Features, database, worker and command line ask main through the Desk.',
      { path: '^src-main/(features|database|ipc|worker|cli)/' },
      { path: '^src-main/app/' },
    ),
    forbid(
      'preload-contract-only',
      'The bridge carries, it never thinks.',
      { path: '^src-main/preload/' },
      { pathNot: '^src-shared/contract/|(^|/)electron(/|$)' },
    ),
    forbid(
      'database-knows-no-feature',
      'Plumbing lies under the features, not beside them.',
      { path: '^src-main/database/', pathNot: test },
      { path: '^src-main/(features|ipc|worker|cli)/' },
    ),
    forbid(
      'only-database-has-the-connection',
      'Whoever holds the connection could write around the log: see ADR-0010.',
      { path: '^(src-main|tests)/', pathNot: `^src-main/database/|^tests/support/|${test}` },
      { path: '^src-main/database/(connection|inside|key-file|change-log)\\.ts$|better-sqlite3' },
    ),
    forbid(
      'main-features-do-not-meet',
      'Share through src-shared/domain, or compose in features/index.ts.',
      { path: '^src-main/features/([^/]+)/', pathNot: test },
      { path: '^src-main/features/', pathNot: '^src-main/features/$1/' },
    ),
    forbid(
      'renderer-stays-in-the-browser',
      'No main, no migrations: the contract is the only way.',
      { path: '^src-renderer/' },
      { path: '^src-main/|^migrations/|^tools/|^bench/' },
    ),
    forbid(
      'renderer-no-node',
      'The page runs in a sandbox without Node.',
      { path: '^src-renderer/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'renderer-features-do-not-meet',
      'Features meet in src-renderer/app only.',
      { path: '^src-renderer/features/([^/]+)/' },
      { path: '^src-renderer/features/', pathNot: '^src-renderer/features/$1/' },
    ),
    forbid(
      'components-know-no-feature',
      'A shared piece that knows a feature belongs to it.',
      { path: '^src-renderer/(components|api)/' },
      { path: '^src-renderer/(features|app)/' },
    ),
    forbid(
      'bench-measures-the-rules',
      'What is measured is the rules as they are: no database, no screen, no library; but for the caseload, whose SQL is what is measured.',
      { path: '^bench/', pathNot: '^bench/caseload' },
      { pathNot: '^bench/|^src-shared/domain/' },
    ),
    forbid(
      'nobody-knows-bench',
      'A measurement is not part of the program.',
      { path: '^(src-|migrations/)' },
      { path: '^bench/' },
    ),
    forbid(
      'migrations-kysely-only',
      'A migration is frozen; what it imports is not.',
      { path: '^migrations/' },
      { pathNot: '^migrations/|(^|/)kysely(/|$)' },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
}

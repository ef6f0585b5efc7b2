// Who may import whom. A type counts as much as a value, unless a rule says otherwise. Each rule is shown to bite in
// tests/ops/import-direction.test.ts.

const LOWER = '^lib/(geo|calendar)/';
const MIDDLE =
  '^lib/(ledger|authority|routing|analytics|exchange|inspection|photo|view-state|contract|settings)/';
const MAP_STYLE = '^lib/map-style/';
const UPPER = '^lib/(print|map)/';

const FRAMEWORKS = 'node_modules/(next|next-intl|react|react-dom|recharts|@mantine)/';
const DATABASE_DRIVERS = 'node_modules/(drizzle-orm|drizzle-kit|postgres)/';

/** What is open to everybody, and what of the database is the office's alone. */
const OPEN_ENTRANCES = '^(app/\\(public\\)|app/api/open|app/tiles/open|db/open)';
const OFFICE_ONLY =
  '^db/(client\\.ts|commands/|queries/|schema/|live/(office-store|live-store|load-|read-issues))';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      severity: 'error',
      comment: 'Modules that need each other are one module, or two that need a third.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'every-import-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-package-at-run-time',
      severity: 'error',
      comment: 'What the running program needs is a dependency, not a devDependency. Types are free.',
      from: { path: '^(app|lib|db)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    },
    {
      name: 'lib-knows-no-framework-and-no-database',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: [FRAMEWORKS, DATABASE_DRIVERS, '^(app|db)/'] },
    },
    {
      name: 'geo-and-calendar-are-lowest',
      severity: 'error',
      from: { path: LOWER },
      to: { path: [MIDDLE, MAP_STYLE, UPPER] },
    },
    {
      name: 'middle-of-lib-knows-no-map-style',
      severity: 'error',
      from: { path: MIDDLE },
      to: { path: [MAP_STYLE, UPPER] },
    },
    {
      name: 'map-style-knows-no-renderer',
      severity: 'error',
      from: { path: MAP_STYLE },
      to: { path: UPPER },
    },
    {
      name: 'only-geo-knows-turf',
      severity: 'error',
      from: { path: '^(app|lib|db|scripts)/', pathNot: '^lib/geo/' },
      to: { path: 'node_modules/@turf/' },
    },
    {
      name: 'only-lib-map-runs-maplibre',
      severity: 'error',
      comment: 'Its types are free: they are gone when the program runs.',
      from: { path: '^(app|lib|db|scripts)/', pathNot: '^lib/map/' },
      to: { path: 'node_modules/maplibre-gl/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'search-stays-on-the-server',
      severity: 'error',
      comment: 'The readings of all Chinese characters are no load for a browser.',
      from: { path: '^(app/.*_(map|panels|charts|state|ui)/|lib/)', pathNot: '^lib/search/' },
      to: { path: ['^lib/search/', 'node_modules/pinyin-pro/'] },
    },
    {
      name: 'schema-knows-drizzle-and-lib',
      severity: 'error',
      comment: 'Lists such as the states of an issue are written once, in lib, and constrain the tables too.',
      from: { path: '^db/schema/' },
      to: { pathNot: ['^db/schema/', '^lib/', 'node_modules/(drizzle-orm|@types/geojson)/'] },
    },
    {
      name: 'queries-commands-and-live-know-schema-and-lib',
      severity: 'error',
      comment:
        'They are given their connection: db/connect has its type, db/reference the lists that ship with the version.',
      from: { path: '^db/(queries|commands|live)/' },
      to: {
        path: ['^db/', FRAMEWORKS],
        pathNot:
          '^db/(schema|queries|commands|live|reference|connect|insert-rows|inserts-ahead|rows-as-columns)[/.]',
      },
    },
    {
      name: 'db-knows-no-web',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: ['^app/', FRAMEWORKS] },
    },
    {
      name: 'only-entrances-hold-the-connection',
      severity: 'error',
      comment: 'Pages, route handlers and server actions open the database; what they call is given it.',
      from: { pathNot: ['^app/.*\\b(page|route|actions)[.]tsx?$', '^tests/'] },
      to: { path: '^db/client\\.ts$' },
    },
    {
      name: 'the-public-reads-through-the-open-role-only',
      severity: 'error',
      comment:
        'What needs no login never comes near the office’s connection, its store or its queries, by whatever way.',
      from: { path: OPEN_ENTRANCES },
      to: { path: OFFICE_ONLY, reachable: true },
    },
    {
      name: 'drawing-never-sees-the-database',
      severity: 'error',
      from: { path: '^app/.*_(map|panels|charts)/' },
      to: { path: ['^db/', DATABASE_DRIVERS] },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^(tests/|(vitest|playwright)\\.config\\.ts$)' },
      to: { path: '^tests/' },
    },
    {
      name: 'nothing-imports-scripts',
      severity: 'error',
      comment: 'Tests do: to test them, and to start servers the way the program does.',
      from: { pathNot: '^(scripts|tests)/|^playwright\\.config\\.ts$' },
      to: { path: '^scripts/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.next|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};

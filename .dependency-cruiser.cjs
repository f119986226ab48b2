// Who may import whom (docs/architecture.md). Every rule here has a planted violation in scripts/house/.
const test = '\\.test\\.tsx?$|/testing/'
const npm = (names) => `node_modules/(${names})/`
const notDomains = 'platform|lambdas|wechat|paper|dist|node_modules'
const domain = `^functions/(?!(?:${notDomains})/)([^/]+)/`
const clients = '^(miniprogram|console)/'
const serverSide = '^(functions|infra|local|e2e|bench|scripts)/'
const audience = '^miniprogram/src/(?:packages/)?(pages|consumer|merchant|inspector)/'
const refusals = '^types/platform/refusals/'
const values = `^types/.+/values\\.ts$|${refusals}`
const manifest = '^functions/(?:[^/]+/manifest|lambdas/manifests)\\.ts$'
const typeOnly = ['type-only']
// identity is not among them: who asks is everybody's business
const subjects =
  'shop|licence|inspection|photo|risk|plan|self-check|training|reminder|push|notice|thread|library|analytics'
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule('no-cycles', 'Two files that need each other are one file, or three.', {}, { circular: true }),
    rule('nothing-unresolved', 'An import that leads nowhere.', {}, { couldNotResolve: true }),
    rule('tests-are-not-libraries', 'Share a fixture, not a test.', {}, { path: '\\.test\\.tsx?$' }),

    // types and rules
    rule(
      'values-import-nothing',
      'Enumerations are for everyone, the phone too.',
      { path: values },
      { path: '.', pathNot: refusals },
    ),
    rule(
      'types-need-only-zod',
      'What is said needs zod and the oRPC contract only.',
      { path: '^types/', pathNot: test },
      { pathNot: ['^types/', npm('zod|@orpc/contract')] },
    ),
    rule(
      'rules-are-an-island',
      'The law as pure functions needs no package, no Node, no other folder.',
      { path: '^rules/', pathNot: test },
      { pathNot: ['^rules/', '^types/'] },
    ),
    rule(
      'rules-load-only-values',
      'Rules run on the phone: of types/ they load values.ts; the rest is type-only.',
      { path: '^rules/', pathNot: test },
      { path: '^types/', pathNot: values, dependencyTypesNot: typeOnly },
    ),

    // clients
    rule('clients-never-load-server', 'Clients talk over HTTP.', { path: clients }, { path: serverSide }),
    rule(
      'clients-are-strangers',
      'Phone and console share types/ and rules/ only.',
      { path: clients },
      {
        path: clients,
        pathNot: '^$1/',
      },
    ),
    rule(
      'phone-reads-contracts-as-types',
      'zod costs up to 112 KB on the phone.',
      { path: '^miniprogram/src/', pathNot: test },
      { path: '^types/', pathNot: values, dependencyTypesNot: typeOnly },
    ),
    rule(
      'phone-carries-no-zod',
      'Its client is generated from the minified contract.',
      { path: '^miniprogram/src/', pathNot: test },
      { path: npm('zod|@orpc/contract|@orpc/server'), dependencyTypesNot: typeOnly },
    ),
    rule(
      'phone-carries-no-tables',
      'A check table reaches the phone from the server with its rules; compiled in, all of them cost 200 KB.',
      {
        path: '^(?:miniprogram/src/|rules/(?!inspection/(?:tables/|checklist\\.ts)))',
        pathNot: [test, '/testing\\.ts$'],
      },
      { path: '^rules/inspection/(?:tables/|checklist\\.ts$)', dependencyTypesNot: typeOnly },
    ),
    rule(
      'only-device-touches-taro',
      'Platform APIs fail differently on h5: one folder wraps them.',
      { path: '^miniprogram/src/', pathNot: '^miniprogram/src/(device/|app\\.tsx$)' },
      { path: npm('@tarojs/(?:taro|runtime|shared|react)') },
    ),
    rule(
      'only-ui-touches-components',
      'One door to components keeps size, tokens and accessibility in one place.',
      { path: '^miniprogram/src/', pathNot: '^miniprogram/src/ui/' },
      { path: npm('@tarojs/components|@nutui/[^/]+') },
    ),
    rule(
      'audiences-are-strangers',
      'Sub-packages must not pull each other in.',
      { path: audience },
      {
        path: audience,
        pathNot: '^miniprogram/src/(?:packages/)?$1/',
      },
    ),
    rule(
      'shared-knows-no-audience',
      'What everybody uses is in the main package; audiences are not.',
      { path: '^miniprogram/src/', pathNot: [audience, test] },
      { path: audience },
    ),

    // functions
    rule(
      'domains-meet-in-public',
      'A domain answers others through its public.ts.',
      { path: domain, pathNot: test },
      {
        path: domain,
        pathNot: ['^functions/$1/', '^functions/[^/]+/public\\.ts$'],
      },
    ),
    rule(
      'nobody-imports-a-root',
      'Composition roots choose; nobody builds on them.',
      { path: '^functions/', pathNot: ['^functions/(lambdas|wechat)/', test] },
      { path: '^functions/(lambdas|wechat)/' },
    ),
    rule(
      'only-stores-touch-aws',
      'Databases speak in the words of a domain.',
      { path: '^functions/', pathNot: ['/store\\.ts$', '^functions/platform/adapters/', test] },
      { path: npm('@aws-sdk|@smithy|dynamodb-toolbox') },
    ),
    rule(
      'only-roots-choose-adapters',
      'A verb is handed its ports; a store, an adapter itself, builds on the shared ones.',
      {
        pathNot: [
          '^functions/(lambdas|platform/adapters)/',
          '^functions/[^/]+/store\\.ts$',
          '^functions/[^/]+/[^/]+/store\\.ts$',
          '^(local|bench)/',
          test,
        ],
      },
      { path: '^functions/platform/adapters/' },
    ),
    rule(
      'platform-knows-no-domain',
      'Idempotency, jobs and outbox serve every domain alike.',
      { path: '^functions/platform/', pathNot: test },
      { path: ['^functions/(?!platform/)', `^(types|rules)/(${subjects})/`] },
    ),
    rule(
      'paper-knows-no-domain',
      'Rendering takes text and pictures, whatever they say.',
      { path: '^functions/paper/', pathNot: test },
      { path: '^functions/(?!paper/|platform/)' },
    ),
    rule(
      'paper-is-handed-in',
      'The renderer is heavy: verbs know it as a port.',
      { path: domain, pathNot: test },
      { path: '^functions/paper/', dependencyTypesNot: typeOnly },
    ),
    rule(
      'gateway-knows-no-domain',
      'The gateway relays; it runs in WeChat, with what WeChat trusts it with.',
      { path: '^functions/wechat/', pathNot: test },
      { path: '^functions/(?!wechat/|platform/)' },
    ),
    rule(
      'only-the-gateway-speaks-wechat',
      'WeChat authorises its cloud calls there and nowhere else.',
      { path: '^(types|rules|functions|miniprogram|console|infra)/', pathNot: ['^functions/wechat/', test] },
      { path: npm('wx-server-sdk') },
    ),
    rule(
      'manifests-are-data',
      'infra reads them: loading one must load nothing else.',
      { path: manifest },
      { path: '.', pathNot: [values, manifest], dependencyTypesNot: typeOnly },
    ),

    // infra, local and what stands outside
    rule(
      'infra-reads-manifests',
      'Stacks follow what domains declare, never what they do.',
      { path: '^infra/' },
      { path: '^(functions|miniprogram|console|local|rules)/', pathNot: manifest },
    ),
    rule('nobody-imports-infra', 'Code does not know where it runs.', { pathNot: '^infra/' }, { path: '^infra/' }),
    rule(
      'nobody-imports-local',
      'Nothing that ships knows that it runs locally.',
      { pathNot: ['^(local|e2e|bench|scripts)/', test] },
      { path: '^local/' },
    ),
    rule(
      'e2e-drives-what-is-built',
      'Journeys open what people open, not its source.',
      { path: '^e2e/' },
      { path: '^(miniprogram|console|infra)/' },
    ),
    rule(
      'nobody-imports-e2e',
      'Harness and browser serve journeys and measurements.',
      { pathNot: '^(e2e|bench|scripts)/' },
      { path: '^e2e/' },
    ),
    rule('nobody-imports-bench', 'Measurements are leaves.', { pathNot: '^bench/' }, { path: '^bench/' }),
  ],
  options: {
    tsPreCompilationDeps: true, // or `import type` is invisible
    combinedDependencies: true,
    doNotFollow: { path: 'node_modules' },
    // anchored: a bare "dist/" also hides every npm package
    exclude: {
      path: '^(types|rules|functions|miniprogram|console|infra|local|e2e|bench)/(dist|dist-h5|cdk\\.out|\\.swc|shots)/',
    },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'require', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts', '.d.mts'],
    },
  },
}

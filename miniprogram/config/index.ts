import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'

const root = path.resolve(__dirname, '../..')
const workspaceSources = [path.join(root, 'types'), path.join(root, 'rules')].map((folder) => folder + path.sep)

/** `types/` and `rules/` are shipped as TypeScript source: what lies there is compiled like our own. */
const isWorkspaceSource = (file: string) => workspaceSources.some((folder) => file.startsWith(folder))

const isH5 = process.env.TARO_ENV === 'h5'
const constant = (value: string | undefined) => JSON.stringify(value ?? '')

const config: UserConfigExport = {
  projectName: 'qingan',
  date: '2026-11-22',
  // Our CSS is written in the px of the design, 375 wide, and stays in px everywhere: rpx would blow a tablet's page up.
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: isH5 ? 'dist-h5' : 'dist',
  plugins: [path.resolve(__dirname, '../plugins/aria/index.js'), path.resolve(__dirname, '../plugins/routes/index.js')],
  framework: 'react',
  logger: { quiet: true, stats: false },
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // The persistent cache leaves old chunks in sub-packages, which then call what is no longer there.
  cache: { enable: false },
  alias: { '@': path.resolve(__dirname, '..', 'src') },
  defineConstants: {
    /** Origin of the public pages and cards; empty: same origin (h5 behind the local server). */
    PUBLIC_ORIGIN: constant(process.env['APP_PUBLIC_ORIGIN']),
    /** Origin of the WeChat stand-in, h5 only; empty: same origin. */
    STAND_IN_ORIGIN: constant(process.env['APP_STAND_IN_ORIGIN']),
    /** District in which the app opens when no code or invitation named one; the demo's unless a deployment says its own. */
    HOME_DISTRICT: constant(process.env['APP_HOME_DISTRICT'] ?? 'YX1'),
    /** WeChat cloud environment of the gateway; empty: the app's default one. */
    CLOUD_ENVIRONMENT: constant(process.env['APP_CLOUD_ENVIRONMENT']),
  },
  mini: {
    optimizeMainPackage: { enable: true },
    compile: { include: [isWorkspaceSource] },
    postcss: { pxtransform: { enable: false, config: {} }, cssModules: { enable: false } },
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    // Relative: the web build works below any path; its pages are in the hash.
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile: { include: [isWorkspaceSource] },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    postcss: {
      autoprefixer: { enable: true, config: {} },
      pxtransform: { enable: false, config: {} },
      cssModules: { enable: false },
    },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
  },
}

export default defineConfig(config)

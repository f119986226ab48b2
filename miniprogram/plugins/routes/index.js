const { execFileSync } = require('node:child_process')
const path = require('node:path')

/**
 * Writes src/data/routes.json from the contract before each build, so that the phone carries method and path of every
 * operation and no zod.
 *
 * @param {import('@tarojs/service').IPluginContext} ctx
 */
module.exports = (ctx) => {
  ctx.onBuildStart(() => {
    const script = path.resolve(__dirname, '../../scripts/write-routes.ts')
    execFileSync(process.execPath, ['--import', 'tsx', script], { stdio: 'inherit' })
  })
}

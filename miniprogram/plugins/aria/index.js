const path = require('node:path')
const { ariaComponents } = require('./components.js')

/**
 * Taro 4.2's templates for WeChat know no access attribute: `ariaLabel` and the like are dropped without a word. This
 * plugin adds them to the templates (build) and to the table of known attributes (runtime).
 *
 * @param {import('@tarojs/service').IPluginContext} ctx
 */
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: (platform) => {
      if (!platform.template?.mergeComponents) return
      platform.template.mergeComponents(ctx, ariaComponents)
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'runtime.js')].flat()
    },
  })
}

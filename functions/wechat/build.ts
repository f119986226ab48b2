import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** What WeChat reads beside the code: the calls the function may make and the timer, every five seconds. */
const config = {
  permissions: { openapi: ['subscribeMessage.send', 'wxacode.getUnlimited'] },
  triggers: [{ name: 'drain-outbox', type: 'timer', config: '*/5 * * * * * *' }],
}
// Everything is bundled, so nothing is installed in the cloud.
const manifest = { name: 'gateway', version: '1.0.0', private: true, main: 'index.js' }

const writeJson = (file: string, value: unknown) => writeFile(file, `${JSON.stringify(value, undefined, 2)}\n`)

/** Builds the cloud function into `outFolder` (index.js, package.json, config.json); answers the path of index.js. */
export const buildGateway = async (outFolder: string): Promise<string> => {
  const outfile = join(outFolder, 'index.js')
  await mkdir(outFolder, { recursive: true })
  await build({
    entryPoints: [fileURLToPath(new URL('./index.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
  })
  await writeJson(join(outFolder, 'package.json'), manifest)
  await writeJson(join(outFolder, 'config.json'), config)
  return outfile
}

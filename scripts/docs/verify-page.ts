import { readFileSync } from 'node:fs'
import { build } from 'esbuild'
import { root } from '../install.mjs'

/** The page on which anybody verifies a document: one file, its script inside, so that it also works from a disk. */
export const verifyPage = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [`${root}verify/page.mjs`],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
  })
  const script = outputFiles[0]?.text ?? ''
  if (script.includes('</')) throw new Error('the script of the page would end the page')
  // a function, since `$` in a replacement means something
  return readFileSync(`${root}verify/page.html`, 'utf8').replace('/*verifier*/', () => `\n${script}`)
}

/** The same as a value of the public function's code. */
export const verifyPageModule = async (): Promise<string> => {
  const text = (await verifyPage()).replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')
  return `/** Written by \`npm run docs\` from verify/: whoever changes the verifier changes it there. */\nexport const verifyPage =\n  '${text}'\n`
}

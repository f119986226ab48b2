import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { freePort } from './free-port'

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * Where the demo district is kept once it has been made, and the port of every product of this run: what is kept
     * names the address under which it was made.
     */
    readonly seeded: { readonly folder: string; readonly port: number }
  }
}

/** Before all end-to-end tests: a place for the demo district, which the first test that needs it fills. */
const setUp = async ({ provide }: TestProject) => {
  const folder = await mkdtemp(join(tmpdir(), 'qingan-seeded-'))
  provide('seeded', { folder, port: await freePort() })
  return () => rm(folder, { recursive: true, force: true })
}
export default setUp

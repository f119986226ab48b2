import { rm } from 'node:fs/promises'
import type { TestProject } from 'vitest/node'
import { newPlace, type Place } from './product'

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * Where the demo district is kept once it has been made, and the port of every product that is opened on it: what is
     * kept names the address under which it was made. One for each worker, for each opens one product at a time.
     */
    readonly seeded: readonly Place[]
  }
}

/** Before all end-to-end tests: a place for each worker's demo district, which the first test that needs it fills. */
const setUp = async ({ provide, vitest }: TestProject) => {
  const places = await Promise.all(Array.from({ length: vitest.config.maxWorkers }, newPlace))
  provide('seeded', places)
  return async () => {
    for (const { folder } of places) await rm(folder, { recursive: true, force: true })
  }
}
export default setUp

import { writeFileSync } from 'node:fs'
import { root } from '../install.mjs'
import { generated } from './documents.ts'

for (const [file, write] of Object.entries(generated)) {
  writeFileSync(root + file, await write())
  console.log(`✓ ${file}`)
}

import type { ReadFile } from './read-file'

export const readFile: ReadFile = async (path) => new Uint8Array(await (await fetch(path)).arrayBuffer())

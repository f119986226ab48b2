import { readFileSync } from 'node:fs'

/** Typst markup; trusted, ours. */
export type TypstSource = string

/** Reads templates that lie beside this file (in a bundle: beside the bundle) and joins them in the given order. */
export const readTemplate = (...names: readonly string[]): TypstSource =>
  names.map((name) => readFileSync(new URL(`./${name}.typ`, import.meta.url), 'utf8')).join('\n')

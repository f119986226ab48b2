import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { liftBytes } from './lift-bytes'
import { findMissingGlyphs, MissingGlyphError } from './missing-glyphs'
import { readCmap } from './read-cmap'
import type { TypstSource } from './template'

/**
 * Draws one PDF/A-2b. The template reads `json(bytes(sys.inputs.data))`: what people wrote is never markup.
 * Byte arrays in the data become files; in their place the template finds the path to `read`.
 * Equal template, data and fonts give equal bytes.
 * @throws MissingGlyphError when a character of the data cannot be drawn
 */
export type RenderPdf = (template: TypstSource, data: unknown) => Promise<Uint8Array>

/** No such folder: templates reach nothing but the files of their own data. */
const root = '/paper'

/** The compiler remembers parts of so many papers, because the next is likely to be of the same kind. */
const rememberedPapers = 10
/** Characters of data from which on nothing is remembered: 500 signs leave some 100 MB that no others use. */
const largeData = 1_000_000
const papersToRemember = (json: string) => (json.length > largeData ? 0 : rememberedPapers)

const messagesOf = (error: NodeError | null): string[] =>
  (error?.shortDiagnostics ?? []).map((diagnostic: { message?: unknown }) => String(diagnostic.message))

const compile = (compiler: NodeCompiler, template: TypstSource, json: string): Uint8Array => {
  const compiled = compiler.compile({ mainFileContent: template, inputs: { data: json } })
  // A warning is an unknown font or a layout that did not settle: nothing that may leave the house.
  const messages = [...messagesOf(compiled.takeError()), ...messagesOf(compiled.takeWarnings())]
  if (!compiled.result || messages.length > 0) throw new Error(`The template does not compile: ${messages.join('; ')}`)
  return new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: 'a-2b' }))
}

/**
 * One compiler per process: it keeps the parsed fonts (some 20 MB).
 * @param fonts whole TrueType files, regular and semi-bold; each must draw every character of a document
 */
export const createRenderer = ({ fonts }: { readonly fonts: readonly Uint8Array[] }): RenderPdf => {
  const compiler = NodeCompiler.create({
    workspace: root,
    fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }],
  })
  const coverage = fonts.map(readCmap)
  return async (template, data) => {
    const missing = findMissingGlyphs(data, coverage)
    if (missing.length > 0) throw new MissingGlyphError(missing)
    const { json, files } = liftBytes(data, root)
    for (const [path, bytes] of files) compiler.mapShadow(path, Buffer.from(bytes))
    try {
      return compile(compiler, template, json)
    } finally {
      for (const path of files.keys()) compiler.unmapShadow(path)
      compiler.evictCache(papersToRemember(json))
    }
  }
}

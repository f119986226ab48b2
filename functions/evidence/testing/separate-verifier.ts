/** The verifier that was written apart, as far as tests and measurements use it. */
export type SeparateVerifier = {
  readonly verify: (asked: {
    readonly bytes: Uint8Array
    readonly pdf?: Uint8Array | undefined
    readonly trusted?: readonly string[]
    readonly seen?: unknown
  }) => Promise<{
    readonly verdict: 'genuine' | 'forged' | 'undecided'
    readonly faults: readonly { readonly code: string }[]
  }>
}

export const verifierFolder = new URL('../../../verify/', import.meta.url)

export const separateVerifier = async (): Promise<SeparateVerifier> =>
  (await import(new URL('core.mjs', verifierFolder).href)) as SeparateVerifier

import type { HttpReply, HttpRequest } from './answers'
import type { WeappPackage } from './package-json'
import type { Entry } from './wx/system'

/** What Node hands to the page before the package starts. */
export type BootParts = {
  readonly source: Pick<WeappPackage, 'js' | 'json' | 'wxss' | 'pictures'>
  readonly templates: string
  /** The wx APIs and cloud functions that the test answers. */
  readonly wx: readonly string[]
  readonly cloud: readonly string[]
  readonly entry: Partial<Entry>
  readonly storage: Readonly<Record<string, unknown>>
  /** By path, in base64. */
  readonly files: Readonly<Record<string, string>>
  readonly network: 'wifi' | '4g' | 'none'
  readonly system: Readonly<Record<string, unknown>>
  readonly watch: readonly string[]
}

/** What the test answered, or how it refused: an Error does not cross the bridge with its number. */
export type Answered = { readonly value: unknown } | { readonly failed: string; readonly errno?: number }

/** A question from the page to the test. */
export type Asked = { readonly kind: 'wx' | 'cloud'; readonly name: string; readonly given: unknown }

/** Names that stand on the page's `window` while a package runs in it. */
export type HarnessWindow = {
  harnessAsk: (asked: Asked) => Promise<Answered>
  harnessHttp: (request: HttpRequest) => Promise<HttpReply>
  harnessBoot: (parts: BootParts) => void
  harness: {
    readonly calls: () => unknown
    readonly costs: () => unknown
    readonly currentPath: () => string | undefined
    readonly storage: () => Record<string, unknown>
    readonly files: () => Record<string, string>
    /** So many bytes more can be saved as files. */
    readonly leaveFileRoom: (bytes: number) => void
    readonly setNetwork: (network: 'wifi' | '4g' | 'none') => void
    readonly reLaunch: (path: string, query: Record<string, string>) => void
    readonly seenAt: () => Readonly<Record<string, number>>
    readonly loadedAt: () => Record<string, number>
  }
}

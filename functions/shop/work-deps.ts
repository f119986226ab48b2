import type { Sign } from '../paper/sign'
import type { Kernel } from '../platform/kernel'
import type { Clock } from '../platform/ports/clock'
import type { PublicItems } from '../platform/ports/public-items'
import type { SendMessage } from '../platform/ports/queue'
import type { AskOutbox, Enqueuer } from '../push/public'
import type { AskPapers, ShopDeps } from './deps'

export type { KeepPapers, KeptPaper } from './keep-papers'

/** One PDF with a page for each sign, in order. Rejects with a `MissingGlyphError` when a name cannot be drawn. */
export type DrawSigns = (signs: readonly Sign[]) => Promise<Uint8Array>

/** What the register's workers need besides what its verbs do. */
export type ShopWorkDeps = ShopDeps & {
  readonly licences: AskPapers
  readonly kernel: Kernel
  readonly clock: Clock
  readonly people: {
    readonly district: (district: string) => Promise<{ readonly bureauName: string } | undefined>
    /** Merchants that are bound to a shop. */
    readonly merchantsOf: (district: string, shopId: string) => Promise<readonly unknown[]>
    /** Stations and grids that somebody's grants or an open invitation speak of. */
    readonly placesNamed: (district: string) => Promise<ReadonlySet<string>>
  }
  readonly enqueue: Pick<Enqueuer, 'codeImage'>
  /** What became of an order. */
  readonly outbox: AskOutbox
  readonly drawSigns: DrawSigns
  readonly send: SendMessage
  /** Cards that `react` could not write. */
  readonly items: Pick<PublicItems, 'putIfNewer' | 'putAll' | 'takeBack'>
}

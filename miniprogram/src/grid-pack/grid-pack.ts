import type { Outcome } from '../data/outcome'
import { createStore, type Store } from '../data/store'
import { openPack } from './pack-box'
import { type PackParts, refreshPack } from './refresh-pack'

/** What pages hear of the pack: `turn` rises with each refresh, whatever came of it. */
export type PackNews = { readonly turn: number; readonly owner?: string; readonly outcome?: Outcome<unknown> }

type GridPackParts = Omit<PackParts, 'storage'> & {
  readonly ownStorage: () => PackParts['storage']
  /** Lets the page that is being opened be drawn first: comparing reads the whole pack. */
  readonly pause: () => Promise<void>
}

/** A refresh this young is not asked for again by merely opening a page. */
const freshMs = 60_000

/** The one that refreshes the pack: never twice at once for one person. */
export const createGridPack = ({ ownStorage, pause, ...parts }: GridPackParts) => {
  const news: Store<PackNews> = createStore<PackNews>({ turn: 0 })
  let running: { readonly owner: string; readonly done: Promise<void> } | undefined
  let last: { readonly owner: string; readonly at: number } | undefined
  const run = async (owner: string): Promise<void> => {
    if (openPack(ownStorage()).head()) await pause()
    const outcome = await refreshPack({ ...parts, storage: ownStorage() })
    if ('value' in outcome) last = { owner, at: parts.now() }
    if (running?.owner === owner) running = undefined
    news.set({ turn: news.get().turn + 1, owner, outcome })
  }
  return {
    news,
    /** `owner` names whose pack it is. Without `again`, one that was just read is left as it is. */
    refresh: async (owner: string, again = false): Promise<void> => {
      if (running?.owner === owner) return await running.done
      if (!again && last?.owner === owner && parts.now() - last.at < freshMs) return
      const done = run(owner)
      running = { owner, done }
      await done
    },
  }
}
export type GridPack = ReturnType<typeof createGridPack>

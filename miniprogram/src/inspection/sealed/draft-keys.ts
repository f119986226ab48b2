import { fromBase64url } from '../../data/base64'
import type { Outcome } from '../../data/outcome'
import { createStore, type Store } from '../../data/store'
import type { Secrets } from '../../device/secrets'

/**
 * The key of the drafts of whoever holds the phone. `reading`: a moment; `none`: this person has never been signed in
 * on this phone with a network, or has signed out.
 */
export type DraftKey =
  | { readonly state: 'reading' }
  | { readonly state: 'none' }
  /** `older`: what lies here unsealed is of an app that had no key, and is still to be sealed. */
  | { readonly state: 'there'; readonly owner: string; readonly key: Uint8Array; readonly older: boolean }

export type DraftKeyParts = {
  readonly secrets: Secrets
  readonly ask: () => Promise<Outcome<{ readonly key: string }>>
  /** Whose drafts; undefined while nobody is known who could have any. */
  readonly owner: () => string | undefined
}

export type DraftKeys = {
  readonly now: Store<DraftKey>
  /** Somebody else may be holding the phone since, or there may be a network now. */
  readonly follow: () => Promise<void>
  /** What lay here unsealed is sealed. */
  readonly sealed: () => Promise<void>
  /** On signing out: without it nothing opens here until the next sign-in. */
  readonly forget: () => Promise<void>
}

type Kept = { readonly key: string; readonly older: boolean }

const readKept = (text: string | undefined): Kept | undefined => {
  const [key = '', older] = text?.split('/') ?? []
  return fromBase64url(key)?.length === 32 ? { key, older: older === 'older' } : undefined
}

/** Stands where a key stood: whatever lies here unsealed since is not ours. */
const forgotten = 'forgotten'

const place = (owner: string) => `drafts/${owner}`
const written = ({ key, older }: Kept) => (older ? `${key}/older` : key)

/** Remembers keys on the phone, and asks the server for one that is not there. */
export const createDraftKeys = ({ secrets, ask, owner }: DraftKeyParts): DraftKeys => {
  const now = createStore<DraftKey>({ state: 'reading' })
  const show = (of: string, kept: Kept | undefined) => {
    if (owner() !== of) return
    const key = kept && fromBase64url(kept.key)
    now.set(key && kept ? { state: 'there', owner: of, key, older: kept.older } : { state: 'none' })
  }
  const fetched = async (of: string): Promise<Kept | undefined> => {
    const asked = await ask()
    if (!('value' in asked)) return undefined
    const kept = { key: asked.value.key, older: (await secrets.read(place(of))) !== forgotten }
    if (owner() === of) await secrets.write(place(of), written(kept))
    return kept
  }
  const follow = async () => {
    const of = owner()
    const before = now.get()
    if (of === undefined) return now.set({ state: 'none' })
    if (before.state === 'there' && before.owner === of) return
    if (before.state === 'there') now.set({ state: 'reading' })
    show(of, readKept(await secrets.read(place(of))) ?? (await fetched(of)))
  }
  const sealed = async () => {
    const before = now.get()
    if (before.state !== 'there' || !before.older) return
    const kept = readKept(await secrets.read(place(before.owner)))
    if (kept) await secrets.write(place(before.owner), written({ ...kept, older: false }))
    now.set({ ...before, older: false })
  }
  const forget = async () => {
    const of = owner()
    if (of !== undefined) await secrets.write(place(of), forgotten)
    now.set({ state: 'none' })
  }
  return { now, follow, sealed, forget }
}

/** What one call took of a sheet; `next` is where the following one begins. */
type Taken = {
  readonly total: number
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly problems: readonly { readonly row: number; readonly words: string }[]
  readonly next?: number | undefined
}
export type SheetTaken = Omit<Taken, 'next'>

type Ports = {
  readonly take: (from: number | undefined) => Promise<Taken>
  readonly onProgress: (done: number, total: number) => void
}

const sum = (before: SheetTaken | undefined, { next: _, ...now }: Taken): SheetTaken =>
  before === undefined
    ? now
    : {
        total: now.total,
        added: before.added + now.added,
        changed: before.changed + now.changed,
        same: before.same + now.same,
        problems: [...before.problems, ...now.problems],
      }

/** Takes a sheet to its end, as much a call as the server takes at once. */
export const importSheet = async ({ take, onProgress }: Ports): Promise<SheetTaken> => {
  let from: number | undefined
  let so: SheetTaken | undefined
  for (;;) {
    const taken = await take(from)
    so = sum(so, taken)
    if (taken.next === undefined) return so
    onProgress(taken.next, taken.total)
    from = taken.next
  }
}

/** `新加 20 道，改了 3 道，没有变的 5 道，2 行没有收`. */
export const takenWords = ({ added, changed, same, problems }: SheetTaken): string =>
  [
    `新加 ${added} 道`,
    changed > 0 && `改了 ${changed} 道`,
    same > 0 && `没有变的 ${same} 道`,
    problems.length > 0 && `${problems.length} 行没有收`,
  ]
    .filter(Boolean)
    .join('，')

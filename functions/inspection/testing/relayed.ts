import { relayCall } from '../../wechat/relay-call'

const event = { type: 'call', district: 'YX1', method: 'GET', path: '/api/me' }

/** An answer as a phone in WeChat gets it; fails where one call cannot carry it. */
export const relayed = async <T>(value: T): Promise<T> => {
  const body = JSON.stringify(value)
  const relay = relayCall({ apiUrl: 'https://api.example.cn', ask: async () => ({ status: 200, body }) })
  const answer = await relay('oAnyone', event)
  if (answer.status !== 200) throw new Error(answer.body)
  return JSON.parse(answer.body) as T
}

type PageOf<Picture> = {
  readonly text: string
  readonly tables: readonly unknown[]
  readonly pictures: readonly Picture[]
  readonly next?: number
}

/** Every page of it, each through WeChat. */
export const pagesRelayed = async <Picture, T extends PageOf<Picture>>(
  ask: (from?: number) => Promise<T>,
): Promise<readonly T[]> => {
  const pages: T[] = []
  let from: number | undefined
  do {
    const page = await relayed(await ask(from))
    pages.push(page)
    from = page.next
  } while (from !== undefined)
  return pages
}

/** What the pages say together. */
export const joined = <Picture>(pages: readonly PageOf<Picture>[]) => ({
  text: pages.map(({ text }) => text).join(''),
  tables: pages.flatMap(({ tables }) => tables),
  pictures: pages.flatMap(({ pictures }) => pictures),
})

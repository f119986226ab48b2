import { render } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import type { Authenticator } from '../client/authenticator'
import { createApi, type Fetch } from '../client/client'
import { newId } from '../client/new-id'
import { createQueryClient } from '../client/query-client'
import type { SavedView, ViewMemory } from '../client/view-memory'
import { Providers } from '../providers'
import { routes } from '../routes'

/** What was asked of the API, in order. */
export type Asked = {
  readonly method: string
  readonly path: string
  /** What stands behind the question mark. */
  readonly search: Readonly<Record<string, string>>
  readonly key: string | null
  readonly body: unknown
}

/** Answers by `METHOD /path`; a function is asked anew each time. A missing one is a refusal, as on the server. */
export type Answers = Readonly<Record<string, unknown | ((asked: Asked) => unknown)>>

/** A refusal as the API sends it. */
export const refusal = (status: number, code: string, message: string, next: string) =>
  Response.json({ defined: true, code, status, message, data: { next } }, { status })

const nowhere = () => refusal(404, 'route.unknown', '没有这个地址', '请从首页重新进入。')

const answering =
  (answers: Answers, heard: Asked[]): Fetch =>
  async (input, init) => {
    const request = new Request(input, init)
    const { pathname, searchParams } = new URL(request.url)
    const path = pathname.replace(/^\/api/, '')
    const text = await request.text()
    const asked = {
      method: request.method,
      path,
      search: Object.fromEntries(searchParams),
      key: request.headers.get('idempotency-key'),
      body: text === '' ? undefined : JSON.parse(text),
    }
    heard.push(asked)
    const answer = answers[`${asked.method} ${path}`] ?? nowhere()
    const settled: unknown = typeof answer === 'function' ? await answer(asked) : answer
    return settled instanceof Response ? settled.clone() : Response.json(settled)
  }

export const me = (...grants: readonly unknown[]) => ({
  district: { districtId: 'YX1', name: '云溪区', bureauName: '云溪区市场监督管理局' },
  person: { personId: '01J00000000000000000000001', name: '温知秋', grants },
})

const onlyHere = <One,>() => {
  let kept: readonly One[] = []
  return {
    read: () => kept,
    keep: (next: readonly One[]) => {
      kept = next
      return true
    },
  }
}

/** A device that recognises its owner at once. */
const willing: Authenticator = {
  make: async () => ({ id: 'new-key', clientDataJSON: 'made', attestationObject: 'made' }),
  use: async ({ allow }) => ({ id: allow[0]?.id ?? '', clientDataJSON: 'u', authenticatorData: 'u', signature: 'u' }),
}

/** Opens a page of the console as a person does, with canned answers of the API behind it. */
export const openPage = (
  path: string,
  answers: Answers,
  views: ViewMemory = onlyHere<SavedView>(),
  authenticator: Authenticator = willing,
) => {
  const heard: Asked[] = []
  const fetch = answering({ 'GET /me': me({ role: 'office' }), 'GET /places': { stations: [] }, ...answers }, heard)
  let keys = 0
  const router = createMemoryRouter(routes, { initialEntries: [path] })
  const outside = {
    api: createApi({ origin: 'http://console.test', fetch, district: () => 'YX1' }),
    settings: { miniProgramUrl: '/m' },
    district: { read: () => 'YX1', keep: () => undefined },
    views,
    columns: onlyHere<string>(),
    fetch,
    authenticator,
    now: () => new Date('2026-11-24T02:00:00Z'),
    newKey: () => `key-${++keys}`,
    newId: () => newId(Date.parse('2026-11-24T02:00:00Z'), new Uint8Array(16).fill(++keys)),
  }
  render(
    <Providers outside={outside} queries={createQueryClient()}>
      <RouterProvider router={router} />
    </Providers>,
  )
  const changes = () => heard.filter(({ method }) => method === 'POST')
  return { heard, changes, router }
}

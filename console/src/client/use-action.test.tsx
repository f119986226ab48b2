import { ORPCError } from '@orpc/client'
import { QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import { type Outside, OutsideProvider } from './api-context'
import type { CallContext } from './client'
import { createQueryClient } from './query-client'
import { useAction } from './use-action'

type Input = { readonly name: string }

const using = (outcomes: readonly (() => Promise<string>)[]) => {
  const keys: (string | undefined)[] = []
  let n = 0
  const outside = { newKey: () => `key-${++n}` } as Outside
  const queries = createQueryClient()
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <OutsideProvider value={outside}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </OutsideProvider>
  )
  const run = (_: Input, { context }: { readonly context: CallContext }) => {
    keys.push(context.idempotencyKey)
    return outcomes[keys.length - 1]!()
  }
  const { result } = renderHook(() => useAction(run), { wrapper })
  const press = async (input: Input) => {
    await act(() => result.current.mutateAsync(input).catch(() => undefined))
    await waitFor(() => expect(result.current.isPending).toBe(false))
  }
  return { keys, press }
}

const done = async () => 'ok'
const lost = () => Promise.reject(new TypeError('Failed to fetch'))
const refused = () => Promise.reject(new ORPCError('place.exists', { status: 409 }))

it('repeats the key after an answer was lost, so that nothing is done twice', async () => {
  const { keys, press } = using([lost, done])
  await press({ name: '青石所' })
  await press({ name: '青石所' })
  expect(keys).toEqual(['key-1', 'key-1'])
})

it('takes a new key after a refusal and after a success', async () => {
  const { keys, press } = using([refused, done, done])
  for (let i = 0; i < 3; i++) await press({ name: '青石所' })
  expect(keys).toEqual(['key-1', 'key-2', 'key-3'])
})

import { QueryClient } from '@tanstack/react-query'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import type { Outside } from './client/api-context'
import { Providers } from './providers'

afterEach(() => vi.unstubAllGlobals())

it('keeps what was typed when the window becomes as narrow as a phone', () => {
  const heard = new Set<() => void>()
  let isNarrow = false
  vi.stubGlobal('matchMedia', (query: string) => ({
    get matches() {
      return isNarrow && query.includes('700px')
    },
    addEventListener: (_: string, tell: () => void) => void heard.add(tell),
    removeEventListener: (_: string, tell: () => void) => void heard.delete(tell),
    addListener: () => undefined,
    removeListener: () => undefined,
  }))
  render(
    <Providers outside={{} as Outside} queries={new QueryClient()}>
      <input aria-label='备注' />
    </Providers>,
  )
  fireEvent.change(screen.getByLabelText('备注'), { target: { value: '写了一半' } })
  isNarrow = true
  act(() => {
    for (const tell of heard) tell()
  })
  expect(screen.getByLabelText<HTMLInputElement>('备注').value).toBe('写了一半')
})

import { shippedTypes } from '@app/rules/shop/facts/business-types'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { me, openPage } from '../../test/open-page'

const answers = { 'GET /business-types': { today: 0, versions: [shippedTypes] } }

it('switches a kind of business off from today, with a reason', async () => {
  const { changes } = openPage('/business-types', { ...answers, 'POST /business-types': { version: 1 } })
  fireEvent.click(await screen.findByRole('switch', { name: '食品摊贩' }))
  const save = screen.getByRole('button', { name: '保存业态设置' })
  fireEvent.click(save)
  expect(await screen.findByText('写一句原因，会记进变更记录')).toBeTruthy()
  expect(changes()).toHaveLength(0)
  fireEvent.change(screen.getByLabelText('为什么改'), { target: { value: '城管在管' } })
  fireEvent.click(save)
  await waitFor(() => expect(changes()).toHaveLength(1))
  expect(changes()[0]?.body).toMatchObject({ effectiveFrom: '2026-11-24', reason: '城管在管' })
  const sent = changes()[0]?.body as { types: { businessType: string; enabled: boolean }[] } | undefined
  expect(sent?.types.filter(({ enabled }) => !enabled).map(({ businessType }) => businessType)).toEqual(['stall'])
})

it('is read by inspectors, and changed by the office alone', async () => {
  const { changes } = openPage('/business-types', {
    ...answers,
    'GET /me': me({ role: 'leader' }),
  })
  const kind = await screen.findByRole('switch', { name: '食品摊贩' })
  expect((kind as HTMLButtonElement).disabled).toBe(true)
  fireEvent.click(screen.getByRole('button', { name: '保存业态设置' }))
  expect(changes()).toHaveLength(0)
  expect(screen.getByText('全部启用')).toBeTruthy()
})

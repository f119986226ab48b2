import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openPage } from '../../test/open-page'

const shipped = { version: 0, effectiveFrom: '2022-03-15', yearlyCap: 2, foodEveryMonths: 24, drugsEveryMonths: 36 }
const answers = {
  'GET /lists/inspections': { inspections: [], total: 0, page: 0, pages: 1, isBehind: false },
  'GET /plan-setting': { today: 0, versions: [shipped] },
  'POST /plan-setting': { version: 1 },
}

it('sets another cap from a day on, with its reason', async () => {
  const { changes } = openPage('/inspections', answers)
  fireEvent.click(await screen.findByRole('button', { name: '检查计划设置' }))
  const dialog = await screen.findByRole('dialog')
  const cap = await within(dialog).findByLabelText('一家店一年最多按计划检查')
  expect((cap as HTMLInputElement).value).toBe('2')
  fireEvent.change(cap, { target: { value: '3' } })
  fireEvent.click(within(dialog).getByRole('button', { name: '保存检查计划' }))
  expect(await within(dialog).findByText('写一句原因')).toBeTruthy()
  expect(changes()).toHaveLength(0)
  fireEvent.change(within(dialog).getByLabelText('为什么改'), { target: { value: '按年度计划' } })
  fireEvent.click(within(dialog).getByRole('button', { name: '保存检查计划' }))
  await waitFor(() =>
    expect(changes()[0]?.body).toMatchObject({ yearlyCap: 3, foodEveryMonths: 24, reason: '按年度计划' }),
  )
})

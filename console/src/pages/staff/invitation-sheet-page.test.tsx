import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { openPage } from '../../test/open-page'

const sheetId = '01J0000000000000000000000D'
const row = (n: number, problems: readonly string[] = []) => ({
  row: n,
  name: `同事${n}`,
  where: '青石监管所',
  problems,
  ...(problems.length === 0 && { role: 'stationHead' }),
})
const sheet = (over: object) => ({ sheetId, fileName: '新同事.csv', state: 'ready', chunks: 2, made: 0, ...over })
const path = `/staff/invitations/sheet?sheet=${sheetId}`

it('reads a file and shows what it says', async () => {
  const { changes } = openPage('/staff/invitations/sheet', {
    'POST /invitation-sheets': { sheetId },
    [`GET /invitation-sheets/${sheetId}`]: sheet({ rows: [row(2)] }),
  })
  const file = new File(['姓名'], '新同事.csv', { type: 'text/csv' })
  fireEvent.change(await screen.findByLabelText('邀请表'), { target: { files: [file] } })
  expect(await screen.findByText('同事2')).toBeTruthy()
  expect(changes()[0]?.body).toEqual({
    fileName: '新同事.csv',
    content: btoa(String.fromCharCode(229, 167, 147, 229, 144, 141)),
    expiresInDays: 7,
  })
})

it('invites nobody as long as one row is to be put right', async () => {
  openPage(path, {
    [`GET /invitation-sheets/${sheetId}`]: sheet({ state: 'refused', rows: [row(2), row(3, ['没有叫“青石”的所'])] }),
  })
  expect(await screen.findByText('没有叫“青石”的所')).toBeTruthy()
  expect(screen.getByText(/1 行要改，一份邀请也没有发/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /份邀请/ })).toBeNull()
})

it('invites all of them, chunk by chunk, and shows a slip for each', async () => {
  const { changes } = openPage(path, {
    [`GET /invitation-sheets/${sheetId}`]: sheet({ rows: [row(2), row(3)] }),
    [`POST /invitation-sheets/${sheetId}/make`]: ({ body }: { body: { chunk: number } }) => ({
      made: body.chunk + 1,
      invitations: [
        {
          row: body.chunk + 2,
          invitationId: sheetId,
          token: 'abcde'.repeat(9) + body.chunk,
          expiresAt: '2026-12-01T02:00:00Z',
        },
      ],
    }),
  })
  fireEvent.click(await screen.findByRole('button', { name: '发 2 份邀请' }))
  await waitFor(() => expect(changes().map(({ body }) => body)).toEqual([{ chunk: 0 }, { chunk: 1 }]))
  expect(await screen.findByRole('list', { name: '邀请条' })).toBeTruthy()
  expect(screen.getAllByText('站所负责人').length).toBeGreaterThan(1)
})

it('hands over the sheet with what came of each row, the wrong ones too', async () => {
  const { changes } = openPage(path, {
    [`GET /invitation-sheets/${sheetId}`]: sheet({ state: 'refused', rows: [row(2, ['没有写姓名'])] }),
    [`POST /invitation-sheets/${sheetId}/download`]: { fileName: '新同事-结果.xlsx', content: btoa('PK') },
  })
  const saved: { name: string; type: string }[] = []
  const files: Blob[] = []
  URL.createObjectURL = (file) => `blob:${files.push(file as Blob)}`
  URL.revokeObjectURL = () => undefined
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, type: files[0]?.type ?? '' })
  })
  fireEvent.click(await screen.findByRole('button', { name: '下载结果表' }))
  await waitFor(() => expect(saved).toHaveLength(1))
  expect(saved[0]).toMatchObject({ name: '新同事-结果.xlsx', type: expect.stringContaining('spreadsheetml') })
  expect(changes().map((change) => change.path)).toEqual([`/invitation-sheets/${sheetId}/download`])
  vi.restoreAllMocks()
})

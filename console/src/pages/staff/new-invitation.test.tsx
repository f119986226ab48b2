import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openPage } from '../../test/open-page'

const token = 'a'.repeat(48)
const answers = {
  'GET /invitations': { invitations: [] },
  'POST /invitations': { invitationId: '01J00000000000000000000007', token, expiresAt: '2026-12-01T02:00:00Z' },
}

it('wants a certificate before an inspector is invited', async () => {
  const { changes } = openPage('/staff/invitations?new=1', answers)
  fireEvent.change(await screen.findByLabelText('姓名'), { target: { value: '陆闻溪' } })
  fireEvent.click(await screen.findByRole('button', { name: '生成邀请' }))
  expect(await screen.findByText('照执法证写证号，至少 4 位')).toBeTruthy()
  expect(changes()).toHaveLength(0)
})

it('shows the link once: after closing it is gone', async () => {
  const { changes } = openPage('/staff/invitations?new=1', answers)
  fireEvent.change(await screen.findByLabelText('姓名'), { target: { value: '沈知远' } })
  fireEvent.mouseDown(await screen.findByRole('combobox', { name: '角色' }))
  fireEvent.click(await screen.findByTitle('安全管理员'))
  fireEvent.click(await screen.findByRole('button', { name: '生成邀请' }))
  const link = (await screen.findByLabelText('邀请链接')) as HTMLInputElement
  expect(link.value).toContain(`/invitation/${token}?district=YX1`)
  expect(changes()[0]?.body).toEqual({ name: '沈知远', grant: { role: 'security' }, expiresInDays: 7 })
  fireEvent.click(await screen.findByRole('button', { name: '交给他了' }))
  await waitFor(() => expect(screen.queryByLabelText('邀请链接')).toBeNull())
})

it('asks for the last day of a certificate in a field that writes it as the certificate does', async () => {
  openPage('/staff/invitations?new=1', answers)
  const field = await screen.findByLabelText<HTMLInputElement>('执法证有效至')
  fireEvent.mouseDown(field)
  fireEvent.click(field)
  fireEvent.change(field, { target: { value: '2028-01-01' } })
  fireEvent.keyDown(field, { key: 'Enter', code: 'Enter' })
  await waitFor(() => expect(field.value).toBe('2028年1月1日'))
})

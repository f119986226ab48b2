import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openPage, refusal } from '../test/open-page'

/** What else the page asks for comes. */
const rest = { 'GET /lists/shops': { shops: [], total: 0, page: 0, pages: 0, isBehind: false } }

it('says what is being read while it is read', async () => {
  openPage('/signs', { 'GET /signs': () => new Promise(() => undefined) })
  expect(await screen.findByText('正在读码牌')).toBeTruthy()
})

it('says what is safe, offers another try and gives a number when the server broke', async () => {
  let broken = true
  openPage('/signs', {
    ...rest,
    'GET /signs': () => (broken ? new Response('{}', { status: 501 }) : { jobs: [] }),
  })
  const error = await screen.findByText('码牌没读出来')
  expect(error.parentElement?.textContent).toMatch(/已经存下的内容没有丢.*编号告诉技术人员：E-501-\d{6}/)
  broken = false
  fireEvent.click(await screen.findByRole('button', { name: '再试一次' }))
  expect(await screen.findByText('还没有做过码牌')).toBeTruthy()
})

it('tells whom to ask when the page is not for this person', async () => {
  openPage('/signs', {
    ...rest,
    'GET /signs': () => refusal(403, 'access.denied', '您没有权限', '请找本局业务管理员。'),
  })
  expect(await screen.findByText('请找本局业务管理员。')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull()
})

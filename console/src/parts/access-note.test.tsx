import { fireEvent, render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { GuardedButton } from './access-note'

it('does the deed for whoever may', () => {
  const deed = vi.fn()
  render(<GuardedButton onClick={deed}>停用</GuardedButton>)
  fireEvent.click(screen.getByRole('button', { name: /停\s?用/ }))
  expect(deed).toHaveBeenCalledOnce()
})

it('stays visible and within reach of the keyboard for whoever may not, says why, and does nothing', async () => {
  const deed = vi.fn()
  render(
    <GuardedButton locked='停用账号要由安全管理员办。' onClick={deed} htmlType='submit'>
      停用
    </GuardedButton>,
  )
  const button = screen.getByRole('button', { name: /停\s?用/ })
  expect(button.hasAttribute('disabled')).toBe(false)
  expect(button.getAttribute('type')).toBe('button')
  fireEvent.click(button)
  expect(deed).not.toHaveBeenCalled()
  fireEvent.focus(button)
  expect(await screen.findByText('停用账号要由安全管理员办。')).toBeTruthy()
})

import type { Answer } from '../../data/api'

type SignInState = Answer<'identity', 'reviewSignIn'>['state']

const words: Readonly<Record<SignInState, { readonly title: string; readonly words: string }>> = {
  waiting: { title: '等您确认', words: '' },
  confirmed: { title: '已确认登录', words: '电脑上马上就进去。用完请在电脑上退出。' },
  denied: { title: '已拒绝', words: '那台电脑没有登录。' },
  used: { title: '这个码已用过', words: '请在电脑上刷新二维码再扫。' },
  expired: { title: '码已过期', words: '登录码两分钟内有效。请在电脑上刷新二维码再扫。' },
}

export const doneWords = (state: SignInState) => words[state]

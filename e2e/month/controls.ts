import { type Control, controlNames } from '@app/types/self-check/values'
import { press, reads, write } from '../phone-app'
import type { Held } from './hold'

/** What is written into a record besides what the page asks to be tapped. */
const fillIn: Readonly<Record<Control, (held: Held) => Promise<void>>> = {
  dailyControl: async (held) => await press(held, '其余都没问题'),
  weeklyReview: async (held) => await write(held, '这一周总的情况', '每天都查了，没有发现问题。'),
  monthlyMeeting: async (held) => {
    await write(held, '参加的人（用顿号隔开）', '宋雨眠、白芷兰、唐小满')
    await write(held, '听取的汇报', '食品安全员汇报本月日管控，有两天没有做。')
    await write(held, '定了下一步做什么', '食品安全员请假时，由总监代做日管控。')
  },
}

/** From the start page: the record that is due is written and signed. */
export const writeControl = async (held: Held, control: Control): Promise<void> => {
  await press(held, new RegExp(`^${controlNames[control]}`))
  await fillIn[control](held)
  await press(held, '签名并记下')
  await reads(held, '已记下')
  await press(held, '好了')
}

import { dayOf, shortDate } from '@app/rules/time/day'
import type { ApplicationState } from '@app/types/shop/joining/values'
import type { Tone } from '../ui/shape'
import type { MyApplication } from './draft'

type StateWords = { readonly tone: Tone; readonly title: string; readonly next: string }

const bureauSays = (words: string | undefined) => (words ? `监管所说：${words}` : '')

const words: Readonly<Record<ApplicationState, (application: MyApplication) => StateWords>> = {
  submitted: ({ aim, submittedAt, hasMerchant }) => ({
    tone: 'none',
    title: '等监管所看',
    next:
      aim === 'member'
        ? `${shortDate(dayOf(submittedAt))}交的。这家店已在册，监管所核对后把它连到您的微信。${hasMerchant ? '现在有人在管，已告诉对方有人申请。' : ''}`
        : `${shortDate(dayOf(submittedAt))}交的。监管所核对执照，通过了就登记、发码。`,
  }),
  returned: ({ words: said }) => ({
    tone: 'warn',
    title: '要补改',
    next: `${bureauSays(said)} 填过的都还在，改好再交。`.trim(),
  }),
  approved: ({ aim }) => ({
    tone: 'pass',
    title: '已通过',
    next: aim === 'member' ? '这家店已连到您的微信。' : '店已登记，码已签发，由监管所张贴。',
  }),
  refused: ({ words: said }) => ({
    tone: 'fail',
    title: '没有通过',
    next: `${bureauSays(said)} 有疑问请打监管所电话。`.trim(),
  }),
  withdrawn: () => ({ tone: 'none', title: '已撤回', next: '要再入驻，重新填一份就行。' }),
}

/** Where an application stands, and what happens next. */
export const stateWords = (application: MyApplication): StateWords => words[application.state](application)

/** PIPL art. 17: who, for what, how long, and what one may ask. */
export const privacyWords = (bureau: string): string =>
  `您填的和拍的，只用来核对这家店，由${bureau}保管，只有办理的人看得到，不公开。没有通过、退回没再交或您撤回的，姓名、电话、位置和照片 30 天后删除。要查、要改、要删，在“我的申请”里办，或打监管所电话。`

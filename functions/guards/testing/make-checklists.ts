import type { InputOf } from '../operations'
import { type Ask, got } from './ask'
import type { Voice } from './voices'

export type DraftRef = { readonly id: string; readonly revision: number }
type Saved = Pick<DraftRef, 'revision'>
type Content = InputOf<'checklist.saveDraft'>['content']

/** A table of two items, with a text in every field that holds one. */
export const smallTable = (title: string): Content => ({
  title,
  businessTypes: ['stall'],
  standing: '待本局确认',
  judgement: { kind: 'production-2016', generalMax: 1, keyMax: 0 },
  coverage: {
    routine: { kind: 'everyItem' },
    flyCheck: { kind: 'atLeast', key: 1, general: 1 },
    systemCheck: { kind: 'everyItem' },
    recheck: { kind: 'previousFailures' },
    complaintCheck: { kind: 'everyItem' },
  },
  groups: [
    {
      key: '1',
      title: '摊位',
      items: [
        {
          key: 'st.1',
          number: '1.1',
          text: '公示摊贩登记卡',
          keyItem: true,
          hint: '看摊位正面',
          naAllowed: true,
          naWhen: '庙会当天',
          basis: '食品安全法第三十六条',
          remarks: ['没有公示'],
          photo: 'onFailure',
        },
        {
          key: 'st.2',
          number: '1.2',
          text: '冷藏食品温度合规',
          keyItem: false,
          naAllowed: false,
          reading: { quantity: '冷藏温度', unit: '℃', least: '0', most: '8' },
        },
      ],
    },
  ],
})

/** A new table in force from a day that is far away, so that nobody inspects with it. */
export const publishTable = async (ask: Ask, office: Voice, id: string): Promise<void> => {
  const input = { ...(await draftTable(ask, office, id)), effectiveFrom: '2998-01-01' }
  got(await ask(office, 'checklist.publishDraft', input))
}

/** A sheet of one item. */
export const tableSheet = (title: string) => ({
  fileName: '要点表.csv',
  content: Buffer.from(`组名称,序号,检查内容\n摊位,1.1,${title}`).toString('base64'),
})

/** The draft of a new table. */
export const draftTable = async (ask: Ask, office: Voice, id: string): Promise<DraftRef> => {
  const begun = got<Saved>(await ask(office, 'checklist.beginDraft', { id }))
  const input = { id, revision: begun.revision, content: smallTable(`${id} 食品摊贩要点表`) }
  const { revision } = got<Saved>(await ask(office, 'checklist.saveDraft', input))
  return { id, revision }
}

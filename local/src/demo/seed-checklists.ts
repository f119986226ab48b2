import { stall } from '@app/rules/inspection/tables/small'
import { addDays, type Day } from '@app/rules/time/day'
import type { ApiAs } from './api-as'
import { officeOpenid } from './seed-people'

const id = 'T-YX-YS'

/** The district's own table for its night market, published and not in force yet: invented, as everything here. */
export const publishNightMarket = async (as: ApiAs, today: Day): Promise<void> => {
  const { checklist } = as(officeOpenid)
  const begun = await checklist.beginDraft({ id, from: { id: stall.id, version: stall.version } })
  const { content } = await checklist.showDraft({ id })
  const { standing: _, ...settled } = content
  const groups = [
    ...settled.groups,
    {
      key: 'yx.market',
      title: '夜市管理',
      items: [
        {
          key: 'yx.market.1',
          number: '夜.1',
          text: '收摊后清净地面油污，垃圾带走',
          keyItem: false,
          naAllowed: false,
          hint: '看摊位四周两米。',
          basis: '云溪区夜市管理约定第三条（演示）',
          remarks: ['地面有油污', '垃圾没有带走'],
          photo: 'onFailure' as const,
        },
      ],
    },
  ]
  const draft = { ...settled, title: '云溪区夜市摊点监督检查要点表', groups }
  const { revision } = await checklist.saveDraft({ id, revision: begun.revision, content: draft })
  await checklist.publishDraft({ id, revision, effectiveFrom: addDays(today, 30) })
}
